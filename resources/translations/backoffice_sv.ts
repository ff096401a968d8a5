<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>AbsentFact</name>
    <message>
        <source>Not on record</source>
        <translation>Uppgift saknas</translation>
    </message>
</context>
<context>
    <name>AccessTime</name>
    <message>
        <source>Reading ends at {0}; state a purpose again</source>
        <translation>Åtkomsten upphör {0}; ange ändamål på nytt</translation>
    </message>
    <message>
        <source>State a purpose again</source>
        <translation>Ange ändamål på nytt</translation>
    </message>
    <message>
        <source>{0} · read until {1}</source>
        <translation>{0} · öppen till {1}</translation>
    </message>
</context>
<context>
    <name>AddForm</name>
    <message>
        <source>Add a person</source>
        <translation>Lägg till en person</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Lägg till person</translation>
    </message>
    <message>
        <source>As colleagues know it</source>
        <translation>Som kollegorna känner till det</translation>
    </message>
    <message>
        <source>At least {0} characters.</source>
        <translation>Minst {0} tecken.</translation>
    </message>
    <message>
        <source>At least {0} characters. The person is told it and keeps it.</source>
        <translation>Minst {0} tecken. Personen får veta den och behåller den.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>First passphrase</source>
        <translation>Första lösenfrasen</translation>
    </message>
    <message>
        <source>For signing in</source>
        <translation>För inloggning</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>The account is being opened.</source>
        <translation>Kontot läggs upp.</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Samma en gång till</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>De stämmer inte överens.</translation>
    </message>
    <message>
        <source>Type a user name.</source>
        <translation>Skriv ett användarnamn.</translation>
    </message>
    <message>
        <source>Type the person&apos;s name.</source>
        <translation>Skriv personens namn.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Användarnamn</translation>
    </message>
</context>
<context>
    <name>CaseStep</name>
    <message>
        <source>An access report answers article 15. This version has no form for this request: work on it by hand; the deadline stands here all the same.</source>
        <translation>Ett registerutdrag besvarar artikel 15. För det här ärendet finns inget formulär i den här versionen: handlägg det manuellt. Svarsfristen visas ändå här.</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>Svar senast</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Begäran</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kund</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Ärendenummer</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Öppna kunden</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Inkom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Vad begäran gäller</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Chat</source>
        <translation>Chatt</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Telefonsamtal</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>1 is not in order</source>
        <translation>1 är inte i ordning</translation>
    </message>
    <message>
        <source>All in order</source>
        <translation>Allt är i ordning</translation>
    </message>
    <message>
        <source>Looked at just now</source>
        <translation>Kontrollerat nyss</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>i ordning</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>inte i ordning</translation>
    </message>
    <message>
        <source>{0} are not in order</source>
        <translation>{0} är inte i ordning</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Kommandon</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Sök kommando</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Skriv vad du vill göra</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Health profile</source>
        <translation>Hälsoprofil</translation>
    </message>
    <message>
        <source>Health-related customer service</source>
        <translation>Hälsorelaterad kundservice</translation>
    </message>
    <message>
        <source>Powers of attorney</source>
        <translation>Fullmakter</translation>
    </message>
    <message>
        <source>Transfer to a group company</source>
        <translation>Överföring till koncernbolag</translation>
    </message>
</context>
<context>
    <name>ContentsStep</name>
    <message>
        <source>Contents of the report</source>
        <translation>Utdragets innehåll</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelska</translation>
    </message>
    <message>
        <source>Every section is there; {0} parts are empty and say so.</source>
        <translation>Alla avsnitt finns med; {0} delar är tomma och det framgår.</translation>
    </message>
    <message>
        <source>Gather the contents</source>
        <translation>Sammanställ innehållet</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Omfattning</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Utdragets språk</translation>
    </message>
    <message>
        <source>Nothing is gathered yet. Gathering opens everything on record and is logged.</source>
        <translation>Inget är sammanställt än. Sammanställningen öppnar allt som finns registrerat och loggas.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Avsnitt</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Svenska</translation>
    </message>
    <message>
        <source>The contents are being gathered.</source>
        <translation>Innehållet sammanställs.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>What the report will hold</source>
        <translation>Vad utdraget kommer att innehålla</translation>
    </message>
</context>
<context>
    <name>ContextPanel</name>
    <message>
        <source>About this conversation</source>
        <translation>Om samtalet</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Besvarat av</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Maskerat</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kund</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Last turn at</source>
        <translation>Sista repliken</translation>
    </message>
    <message>
        <source>Nothing had to be covered.</source>
        <translation>Inget behövde maskeras.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Öppna kunden</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Repliker</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
</context>
<context>
    <name>ConversationHead</name>
    <message>
        <source>Answered by</source>
        <translation>Besvarat av</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kund</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Nobody on record</source>
        <translation>Okänd person</translation>
    </message>
    <message>
        <source>Protected personal data</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Repliker</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%n samtal</numerusform>
            <numerusform>%n samtal</numerusform>
        </translation>
    </message>
    <message>
        <source>1 conversation</source>
        <translation>1 samtal</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>No conversation is stored yet.</source>
        <translation>Inga samtal är lagrade än.</translation>
    </message>
    <message>
        <source>Nobody said that, or it is covered. Try fewer or other words.</source>
        <translation>Ingen har sagt det, eller så är det maskerat. Prova färre eller andra ord.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Uppdatera</translation>
    </message>
    <message>
        <source>Search in what was said</source>
        <translation>Sök i det som sagts</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Visa alla</translation>
    </message>
    <message numerus="yes">
        <source>The first %n; add a word to narrow it down</source>
        <translation>
            <numerusform>Den första; lägg till ord för att begränsa sökningen</numerusform>
            <numerusform>De första %n; lägg till ord för att begränsa sökningen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n; search to find older ones</source>
        <translation>
            <numerusform>Det senaste; sök för att hitta äldre</numerusform>
            <numerusform>De senaste %n; sök för att hitta äldre</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Words that were said</source>
        <translation>Ord som sagts</translation>
    </message>
</context>
<context>
    <name>ConversationsScreen</name>
    <message>
        <source>About this conversation</source>
        <translation>Om samtalet</translation>
    </message>
    <message>
        <source>The time is over; the conversation is covered again.</source>
        <translation>Tiden är ute; samtalet är maskerat igen.</translation>
    </message>
    <message>
        <source>The turn is copied, redacted.</source>
        <translation>Repliken är kopierad, maskerad.</translation>
    </message>
</context>
<context>
    <name>CustomerAlert</name>
    <message>
        <source>A refund did not reach the customer.</source>
        <translation>En återbetalning nådde inte kunden.</translation>
    </message>
    <message>
        <source>A refund is under way: look at it before you make another.</source>
        <translation>En återbetalning pågår: titta på den innan du gör en ny.</translation>
    </message>
    <message>
        <source>Others have the same name: verify who it is before you say anything.</source>
        <translation>Andra har samma namn: kontrollera vem det är innan du säger något.</translation>
    </message>
    <message>
        <source>Protected identity</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>Protected identity: tell nobody where this person lives or can be reached.</source>
        <translation>Skyddade personuppgifter: berätta inte för någon var personen bor eller kan nås.</translation>
    </message>
    <message>
        <source>Refund failed</source>
        <translation>Återbetalning misslyckades</translation>
    </message>
    <message>
        <source>Refund under way</source>
        <translation>Återbetalning pågår</translation>
    </message>
    <message>
        <source>Same name as 1 other</source>
        <translation>Samma namn som 1 annan</translation>
    </message>
    <message>
        <source>Same name as many others</source>
        <translation>Samma namn som många andra</translation>
    </message>
    <message>
        <source>Same name as {0} others</source>
        <translation>Samma namn som {0} andra</translation>
    </message>
    <message>
        <source>{0} refunds failed</source>
        <translation>{0} återbetalningar misslyckades</translation>
    </message>
    <message>
        <source>{0} refunds under way</source>
        <translation>{0} återbetalningar pågår</translation>
    </message>
</context>
<context>
    <name>CustomerConsents</name>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtycken</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Lämnat</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>This customer has agreed to nothing.</source>
        <translation>Kunden har inte lämnat några samtycken.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Återkallat</translation>
    </message>
</context>
<context>
    <name>CustomerConversations</name>
    <message>
        <source>Began</source>
        <translation>Började</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Längd</translation>
    </message>
    <message>
        <source>No conversation with this customer is on record.</source>
        <translation>Inga samtal med kunden är registrerade.</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Med</translation>
    </message>
</context>
<context>
    <name>CustomerField</name>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Health profile</source>
        <translation>Hälsoprofil</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Names of the medicines</source>
        <translation>Läkemedlens namn</translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
</context>
<context>
    <name>CustomerHeader</name>
    <message>
        <source>Contact, consents and alerts</source>
        <translation>Kontakt, samtycken och varningar</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Återbetala</translation>
    </message>
    <message>
        <source>This customer has no order.</source>
        <translation>Kunden har ingen order.</translation>
    </message>
    <message>
        <source>Verify caller</source>
        <translation>Kontrollfrågor</translation>
    </message>
    <message>
        <source>customer since {0}</source>
        <translation>kund sedan {0}</translation>
    </message>
    <message>
        <source>no personnummer on record</source>
        <translation>personnummer saknas</translation>
    </message>
    <message>
        <source>{0} verified</source>
        <translation>{0} bekräftat</translation>
    </message>
</context>
<context>
    <name>CustomerOrders</name>
    <message>
        <source>Amount</source>
        <translation>Belopp</translation>
    </message>
    <message>
        <source>Can be refunded</source>
        <translation>Kan återbetalas</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Varor</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Betalt</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Återbetalt</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Betald</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Betalsätt</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Lagd</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>Moms</translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>Change</source>
        <translation>Byt</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Kundträffar</translation>
    </message>
    <message>
        <source>Find the customer</source>
        <translation>Sök kund</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Name, personnummer, phone, e-mail or order …</source>
        <translation>Namn, personnummer, telefon, e-post eller order …</translation>
    </message>
    <message>
        <source>Nobody is found by that.</source>
        <translation>Sökningen gav ingen träff.</translation>
    </message>
    <message>
        <source>↑ ↓ choose     Enter takes the customer</source>
        <translation>↑ ↓ bläddra     Enter väljer kunden</translation>
    </message>
</context>
<context>
    <name>CustomerRefunds</name>
    <message>
        <source>Amount</source>
        <translation>Belopp</translation>
    </message>
    <message>
        <source>Back to</source>
        <translation>Tillbaka till</translation>
    </message>
    <message>
        <source>Nothing has been paid back to this customer.</source>
        <translation>Inget har återbetalats till kunden.</translation>
    </message>
    <message>
        <source>Order {0}</source>
        <translation>Order {0}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Återbetalning</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Återbetalningar</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Begärd</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>CustomerScreen</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>CustomerView</name>
    <message>
        <source>Protected identity: tell nobody where this person lives or can be reached.</source>
        <translation>Skyddade personuppgifter: berätta inte för någon var personen bor eller kan nås.</translation>
    </message>
</context>
<context>
    <name>DeliverStep</name>
    <message>
        <source>Deliver</source>
        <translation>Lämna ut</translation>
    </message>
    <message>
        <source>The report is being written</source>
        <translation>Utdraget skapas</translation>
    </message>
    <message>
        <source>Write it, hand it over</source>
        <translation>Skapa utdraget och lämna ut det</translation>
    </message>
</context>
<context>
    <name>DeliveryForm</name>
    <message>
        <source>A folder for this case only; it is made if it is not there.</source>
        <translation>En mapp för bara det här ärendet; den skapas om den inte finns.</translation>
    </message>
    <message>
        <source>At least {0} characters.</source>
        <translation>Minst {0} tecken.</translation>
    </message>
    <message>
        <source>At least {0} characters. Tell it by another way than the file.</source>
        <translation>Minst {0} tecken. Meddela den på annat sätt än med filen.</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock verkar vara på.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Välj en mapp.</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Välj …</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mapp</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>Mapp för utdraget</translation>
    </message>
    <message>
        <source>Lock the files with a passphrase</source>
        <translation>Lås filerna med en lösenfras</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>That is too long; a sentence is enough.</source>
        <translation>Det är för långt; en mening räcker.</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Samma en gång till</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>De stämmer inte överens.</translation>
    </message>
    <message>
        <source>Without a passphrase anybody who comes by the files can read everything.</source>
        <translation>Utan lösenfras kan den som kommer över filerna läsa allt.</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Skapa utdraget</translation>
    </message>
</context>
<context>
    <name>DeliveryResult</name>
    <message>
        <source>Anchor of the log</source>
        <translation>Loggankare</translation>
    </message>
    <message>
        <source>Copy the value of {0}</source>
        <translation>Kopiera värdet för {0}</translation>
    </message>
    <message>
        <source>Nothing is sealed yet</source>
        <translation>Inget är förseglat än</translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>Öppna PDF-filen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Öppna mappen</translation>
    </message>
    <message>
        <source>The JSON lies inside the locked PDF as well. Hand the file over, and tell the passphrase by another way. Remove the files here once they are delivered.</source>
        <translation>JSON-filen ligger också i den låsta PDF-filen. Lämna ut filen och meddela lösenfrasen på annat sätt. Ta bort filerna här när de är utlämnade.</translation>
    </message>
    <message>
        <source>The files are not locked: hand them over at the counter or by registered letter, and remove them here once they are delivered.</source>
        <translation>Filerna är inte låsta: lämna ut dem över disk eller med rekommenderat brev, och ta bort dem här när de är utlämnade.</translation>
    </message>
    <message>
        <source>The report is written</source>
        <translation>Utdraget är skapat</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>Skapa igen</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Nobody has asked about their data yet.</source>
        <translation>Ingen har frågat om sina uppgifter än.</translation>
    </message>
    <message>
        <source>Open request</source>
        <translation>Nytt ärende</translation>
    </message>
    <message>
        <source>Privacy requests</source>
        <translation>Dataskyddsärenden</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Uppdatera</translation>
    </message>
    <message>
        <source>Subject requests</source>
        <translation>Dataskyddsärenden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation>Öppna: {0}</translation>
    </message>
    <message>
        <source>{0} open, {1} due within a week or late</source>
        <translation>Öppna: {0}. Inom en vecka eller försenade: {1}</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>Disposition</name>
    <message>
        <source>Back into stock</source>
        <translation>Åter till lager</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Kassera</translation>
    </message>
    <message>
        <source>Keep for the manufacturer</source>
        <translation>Spara åt tillverkaren</translation>
    </message>
    <message>
        <source>Nothing comes back</source>
        <translation>Ingen retur</translation>
    </message>
</context>
<context>
    <name>Face</name>
    <message>
        <source>Bank account</source>
        <translation>Bankkonto</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Presentkort</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktura</translation>
    </message>
    <message>
        <source>Over-the-counter item</source>
        <translation>Egenvårdsvara</translation>
    </message>
    <message>
        <source>Prescription medicine</source>
        <translation>Receptbelagt läkemedel</translation>
    </message>
    <message>
        <source>Protected personal data</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
</context>
<context>
    <name>FilterTabs</name>
    <message>
        <source>Queues</source>
        <translation>Köer</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find here</source>
        <translation>Sök här</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Sök i samtalet</translation>
    </message>
    <message>
        <source>Next find</source>
        <translation>Nästa träff</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Ingen träff</translation>
    </message>
    <message>
        <source>Nothing is found here.</source>
        <translation>Ingen träff här.</translation>
    </message>
    <message>
        <source>Previous find</source>
        <translation>Föregående träff</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} av {1}</translation>
    </message>
</context>
<context>
    <name>FullFact</name>
    <message>
        <source>Copy {0}</source>
        <translation>Kopiera {0}</translation>
    </message>
</context>
<context>
    <name>HealthFact</name>
    <message>
        <source>Allergies: {0}</source>
        <translation>Allergier: {0}</translation>
    </message>
    <message>
        <source>Height: {0} cm</source>
        <translation>Längd: {0} cm</translation>
    </message>
    <message>
        <source>Occupation: {0}</source>
        <translation>Yrke: {0}</translation>
    </message>
    <message>
        <source>Weight: {0} kg</source>
        <translation>Vikt: {0} kg</translation>
    </message>
    <message>
        <source>{0} (past)</source>
        <translation>{0} (tidigare)</translation>
    </message>
    <message>
        <source>{0} (past, since {1})</source>
        <translation>{0} (tidigare, från {1})</translation>
    </message>
    <message>
        <source>{0} (present)</source>
        <translation>{0} (nu)</translation>
    </message>
    <message>
        <source>{0} (present, since {1})</source>
        <translation>{0} (nu, sedan {1})</translation>
    </message>
    <message>
        <source>{0} (since {1})</source>
        <translation>{0} (sedan {1})</translation>
    </message>
</context>
<context>
    <name>HealthSection</name>
    <message>
        <source>Health profile</source>
        <translation>Hälsoprofil</translation>
    </message>
    <message>
        <source>Open the health profile</source>
        <translation>Öppna hälsoprofilen</translation>
    </message>
    <message>
        <source>The customer gave it for advice on health. It is closed until you state that you need it for that, and closes again by itself.</source>
        <translation>Kunden har lämnat den för hälsorådgivning. Den är stängd tills du anger att du behöver den till det, och stängs igen av sig själv.</translation>
    </message>
    <message>
        <source>There is no health profile.</source>
        <translation>Det finns ingen hälsoprofil.</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Answer now</source>
        <translation>Besvara nu</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Besluta</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Utred</translation>
    </message>
    <message>
        <source>Prepare the answer</source>
        <translation>Förbered svaret</translation>
    </message>
    <message>
        <source>See the list</source>
        <translation>Visa listan</translation>
    </message>
    <message>
        <source>other privacy request is open</source>
        <translation>annat dataskyddsärende är öppet</translation>
    </message>
    <message>
        <source>other privacy requests are open</source>
        <translation>andra dataskyddsärenden är öppna</translation>
    </message>
    <message>
        <source>privacy request is due within a week</source>
        <translation>dataskyddsärende ska besvaras inom en vecka</translation>
    </message>
    <message>
        <source>privacy request is past its deadline</source>
        <translation>dataskyddsärende har passerat svarsfristen</translation>
    </message>
    <message>
        <source>privacy requests are due within a week</source>
        <translation>dataskyddsärenden ska besvaras inom en vecka</translation>
    </message>
    <message>
        <source>privacy requests are past their deadline</source>
        <translation>dataskyddsärenden har passerat svarsfristen</translation>
    </message>
    <message>
        <source>refund has no clear answer from the bank</source>
        <translation>återbetalning har inte fått klart svar från banken</translation>
    </message>
    <message>
        <source>refund waits for your approval</source>
        <translation>återbetalning väntar på ditt godkännande</translation>
    </message>
    <message>
        <source>refunds have no clear answer from the bank</source>
        <translation>återbetalningar har inte fått klart svar från banken</translation>
    </message>
    <message>
        <source>refunds wait for your approval</source>
        <translation>återbetalningar väntar på ditt godkännande</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Home</source>
        <translation>Hem</translation>
    </message>
    <message>
        <source>Just type what the customer says: a name, a personnummer, a phone number, an e-mail address or an order number.</source>
        <translation>Skriv bara det kunden uppger: namn, personnummer, telefonnummer, e-postadress eller ordernummer.</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Inget väntar på dig</translation>
    </message>
    <message>
        <source>This waits for you</source>
        <translation>Det här väntar på dig</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>What waits could not be read</source>
        <translation>Det som väntar gick inte att läsa</translation>
    </message>
</context>
<context>
    <name>IdentityStep</name>
    <message>
        <source>A call back to the number that is on record</source>
        <translation>Motringning till det registrerade numret</translation>
    </message>
    <message>
        <source>A letter to the registered address, where nothing else works</source>
        <translation>Brev till folkbokföringsadressen, när inget annat går</translation>
    </message>
    <message>
        <source>An identity document at the counter, seen and not copied</source>
        <translation>Id-handling vid disken, visad men inte kopierad</translation>
    </message>
    <message>
        <source>BankID, or signed in to their own account</source>
        <translation>BankID, eller inloggad på sitt eget konto</translation>
    </message>
    <message>
        <source>I have made sure who asks</source>
        <translation>Jag har kontrollerat vem som frågar</translation>
    </message>
    <message>
        <source>Is it really them?</source>
        <translation>Är det verkligen rätt person?</translation>
    </message>
    <message>
        <source>The report holds everything on record about one person. It must not reach anybody else, whoever answers for the request.</source>
        <translation>Utdraget innehåller allt som finns registrerat om en person. Det får inte hamna hos någon annan, vem som än står bakom begäran.</translation>
    </message>
    <message>
        <source>This version keeps no record of the check. Note how and when it was made with the papers of the case.</source>
        <translation>Den här versionen sparar ingen uppgift om kontrollen. Anteckna i ärendets handlingar hur och när den gjordes.</translation>
    </message>
    <message>
        <source>Ways that hold</source>
        <translation>Godtagbara sätt</translation>
    </message>
</context>
<context>
    <name>InlineMessage</name>
    <message>
        <source>Close this message</source>
        <translation>Stäng meddelandet</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Keys</source>
        <translation>Kortkommandon</translation>
    </message>
</context>
<context>
    <name>KeysPanel</name>
    <message>
        <source>All keys</source>
        <translation>Alla kortkommandon</translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>Choose all</source>
        <translation>Välj alla</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Välj inga</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>Orderns rader</translation>
    </message>
    <message>
        <source>Lines to refund</source>
        <translation>Rader att återbetala</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Follows from the reason</source>
        <translation>Följer av orsaken</translation>
    </message>
    <message>
        <source>Refund how many of {0}</source>
        <translation>Antal att återbetala av {0}</translation>
    </message>
    <message>
        <source>The goods</source>
        <translation>Varor</translation>
    </message>
    <message>
        <source>VAT {0}</source>
        <translation>Moms {0}</translation>
    </message>
    <message>
        <source>What happens to {0}</source>
        <translation>Vad som händer med {0}</translation>
    </message>
    <message>
        <source>Your role sees only what kind of medicine it is.</source>
        <translation>Din roll ser bara vilket slags läkemedel det är.</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>av {0}</translation>
    </message>
    <message>
        <source>{0} for {1}</source>
        <translation>{0} för {1}</translation>
    </message>
    <message>
        <source>{0} refunded before</source>
        <translation>{0} redan återbetalda</translation>
    </message>
</context>
<context>
    <name>LookupHit</name>
    <message>
        <source>1 other with this name</source>
        <translation>1 annan med samma namn</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Kundnummer</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Kund sedan</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Träff på</translation>
    </message>
    <message>
        <source>Many others with this name</source>
        <translation>Många andra med samma namn</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Order {0}</source>
        <translation>Order {0}</translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Protected personal data</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>{0} others with this name</source>
        <translation>{0} andra med samma namn</translation>
    </message>
</context>
<context>
    <name>LookupScreen</name>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n kund</numerusform>
            <numerusform>%n kunder</numerusform>
        </translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 kund</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Kundträffar</translation>
    </message>
    <message>
        <source>Exactly one customer. Enter opens the record.</source>
        <translation>Exakt en kund. Enter öppnar kunden.</translation>
    </message>
    <message>
        <source>Nobody is found by that. Check the spelling, or ask for phone or e-mail.</source>
        <translation>Ingen träff. Kontrollera stavningen, eller fråga efter telefon eller e-post.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Börja om</translation>
    </message>
    <message numerus="yes">
        <source>The first %n; type more to narrow it down</source>
        <translation>
            <numerusform>Den första; skriv mer för att begränsa sökningen</numerusform>
            <numerusform>De första %n; skriv mer för att begränsa sökningen</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Type a name, a personnummer, a phone number, an e-mail address or an order number.</source>
        <translation>Skriv namn, personnummer, telefonnummer, e-postadress eller ordernummer.</translation>
    </message>
    <message>
        <source>↑ ↓ choose     Enter opens     Esc goes back</source>
        <translation>↑ ↓ bläddra     Enter öppnar     Esc går tillbaka</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>All keys</source>
        <translation>Alla kortkommandon</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Kommandon</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Locked. {0} was signed in; anybody may sign in now.</source>
        <translation>Låst. {0} var inloggad; nu kan vem som helst logga in.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Logga ut</translation>
    </message>
</context>
<context>
    <name>MaskedFact</name>
    <message>
        <source>Masked for your role.</source>
        <translation>Maskerat för din roll.</translation>
    </message>
    <message>
        <source>Masked. You can reveal it on a stated purpose.</source>
        <translation>Maskerat. Du kan visa det om du anger ett ändamål.</translation>
    </message>
</context>
<context>
    <name>MaskedField</name>
    <message>
        <source>Copy {0}</source>
        <translation>Kopiera {0}</translation>
    </message>
    <message>
        <source>Hide {0}</source>
        <translation>Dölj {0}</translation>
    </message>
    <message>
        <source>Reveal {0}</source>
        <translation>Visa {0}</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>maskerat</translation>
    </message>
    <message>
        <source>shown on screen for a short while</source>
        <translation>visas på skärmen en kort stund</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sidor</translation>
    </message>
    <message>
        <source>{0}, {1}, workstation {2}</source>
        <translation>{0}, {1}, arbetsplats {2}</translation>
    </message>
</context>
<context>
    <name>OpenRequestForm</name>
    <message>
        <source>About whom</source>
        <translation>Vem det gäller</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Begäran avser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Find the customer first.</source>
        <translation>Sök upp kunden först.</translation>
    </message>
    <message>
        <source>Open request</source>
        <translation>Lägg upp ärendet</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Inkom den</translation>
    </message>
    <message>
        <source>That time has not come yet.</source>
        <translation>Den tiden har inte varit än.</translation>
    </message>
    <message>
        <source>The law is from 2018; that is too long ago.</source>
        <translation>Förordningen gäller sedan 2018; det är för länge sedan.</translation>
    </message>
    <message>
        <source>The request is being opened.</source>
        <translation>Ärendet läggs upp.</translation>
    </message>
    <message>
        <source>There was no such time on that day.</source>
        <translation>Den tiden fanns inte den dagen.</translation>
    </message>
    <message>
        <source>When it reached the company. It cannot be changed afterwards.</source>
        <translation>När begäran kom in till företaget. Det går inte att ändra i efterhand.</translation>
    </message>
    <message>
        <source>Write it like 14:05.</source>
        <translation>Skriv tiden som 14:05.</translation>
    </message>
    <message>
        <source>Write the day like 2026-03-09.</source>
        <translation>Skriv datumet som 2026-03-09.</translation>
    </message>
    <message>
        <source>at</source>
        <translation>kl.</translation>
    </message>
</context>
<context>
    <name>OrderDetail</name>
    <message>
        <source>Lines and payments of the order</source>
        <translation>Orderns rader och betalningar</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>Orderns rader</translation>
    </message>
    <message>
        <source>No payment is on record.</source>
        <translation>Ingen betalning är registrerad.</translation>
    </message>
    <message>
        <source>Order {0} · {1}</source>
        <translation>Order {0} · {1}</translation>
    </message>
    <message>
        <source>Payments of the order</source>
        <translation>Orderns betalningar</translation>
    </message>
    <message>
        <source>Refund this order</source>
        <translation>Återbetala ordern</translation>
    </message>
    <message>
        <source>Your role sees the kind of a medicine, not its name.</source>
        <translation>Din roll ser läkemedlets slag, inte dess namn.</translation>
    </message>
</context>
<context>
    <name>OrdersSection</name>
    <message>
        <source>Orders</source>
        <translation>Ordrar</translation>
    </message>
    <message>
        <source>This customer has no order.</source>
        <translation>Kunden har ingen order.</translation>
    </message>
</context>
<context>
    <name>OriginalCard</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>No purpose that your role may state opens this conversation.</source>
        <translation>Inget ändamål som din roll får ange öppnar samtalet.</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Ändamål</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Visa originalet</translation>
    </message>
    <message>
        <source>Why do you read the original?</source>
        <translation>Varför läser du originalet?</translation>
    </message>
    <message>
        <source>Your answer is written to the access log. Enter takes the marked one.</source>
        <translation>Svaret skrivs i åtkomstloggen. Enter väljer det markerade.</translation>
    </message>
</context>
<context>
    <name>OriginalTime</name>
    <message>
        <source>Cover again</source>
        <translation>Maskera igen</translation>
    </message>
    <message>
        <source>The original is shown; nothing is covered. It is covered again at {0}.</source>
        <translation>Originalet visas omaskerat. Det maskeras igen {0}.</translation>
    </message>
</context>
<context>
    <name>OverviewSection</name>
    <message>
        <source>Bought for</source>
        <translation>Köpt för</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Senaste kontakt</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Ordrar</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Återbetalt</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>What the report says</source>
        <translation>Vad utdraget innehåller</translation>
    </message>
    <message>
        <source>on the screen only</source>
        <translation>visas bara på skärmen</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide passphrase</source>
        <translation>Dölj lösenfras</translation>
    </message>
    <message>
        <source>Show passphrase</source>
        <translation>Visa lösenfras</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Appearance</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Som datorn</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hög kontrast</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>Go there</source>
        <translation>Gå dit</translation>
    </message>
    <message>
        <source>No program on this computer opens it. Look for it in its folder.</source>
        <translation>Inget program på datorn kan öppna den. Leta upp den i mappen.</translation>
    </message>
    <message>
        <source>Open a subject request</source>
        <translation>Nytt dataskyddsärende</translation>
    </message>
    <message>
        <source>Request {0} is open; the answer is due {1}.</source>
        <translation>Ärende {0} är upplagt; svar senast {1}.</translation>
    </message>
    <message>
        <source>The value is copied.</source>
        <translation>Värdet är kopierat.</translation>
    </message>
    <message>
        <source>There is no such request any more.</source>
        <translation>Ärendet finns inte längre.</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>It stops as soon as it can.</source>
        <translation>Det slutar så snart det går.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Avbryter …</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} av {1}</translation>
    </message>
</context>
<context>
    <name>Purpose</name>
    <message>
        <source>A conversation is assessed</source>
        <translation>Ett samtal bedöms</translation>
    </message>
    <message>
        <source>A law or an authority demands it</source>
        <translation>En lag eller myndighet kräver det</translation>
    </message>
    <message>
        <source>A representative is entered or checked</source>
        <translation>Ett ombud registreras eller kontrolleras</translation>
    </message>
    <message>
        <source>Advice on health; the customer has agreed</source>
        <translation>Hälsorådgivning som kunden har samtyckt till</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Reklamation</translation>
    </message>
    <message>
        <source>Customer service</source>
        <translation>Kundservice</translation>
    </message>
    <message>
        <source>Dispensing</source>
        <translation>Expediering</translation>
    </message>
    <message>
        <source>Figures in which nobody can be recognised</source>
        <translation>Siffror där ingen kan kännas igen</translation>
    </message>
    <message>
        <source>Goods or service were not as they should be</source>
        <translation>Fel på vara eller tjänst</translation>
    </message>
    <message>
        <source>Health-related customer service</source>
        <translation>Hälsorelaterad kundservice</translation>
    </message>
    <message>
        <source>Legal obligation</source>
        <translation>Rättslig förpliktelse</translation>
    </message>
    <message>
        <source>Loss or misuse of data is looked into</source>
        <translation>Förlust eller missbruk av uppgifter utreds</translation>
    </message>
    <message>
        <source>Medicines are prepared or handed out</source>
        <translation>Läkemedel iordningställs eller lämnas ut</translation>
    </message>
    <message>
        <source>Money is to be paid back</source>
        <translation>Pengar ska betalas tillbaka</translation>
    </message>
    <message>
        <source>Powers of attorney</source>
        <translation>Fullmakter</translation>
    </message>
    <message>
        <source>Quality review</source>
        <translation>Kvalitetsgranskning</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Återbetalning</translation>
    </message>
    <message>
        <source>Security incident</source>
        <translation>Säkerhetsincident</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Subject request</source>
        <translation>Dataskyddsärende</translation>
    </message>
    <message>
        <source>The customer asks about their own data</source>
        <translation>Kunden frågar om sina egna uppgifter</translation>
    </message>
    <message>
        <source>The customer asks for help</source>
        <translation>Kunden ber om hjälp</translation>
    </message>
</context>
<context>
    <name>PurposeCard</name>
    <message>
        <source>Purpose</source>
        <translation>Ändamål</translation>
    </message>
    <message>
        <source>The time for reading is over. State a purpose again.</source>
        <translation>Åtkomsttiden är slut. Ange ändamål på nytt.</translation>
    </message>
    <message>
        <source>Why do you open this record?</source>
        <translation>Varför öppnar du kunden?</translation>
    </message>
    <message>
        <source>Your answer is written to the access log. Enter takes the marked one.</source>
        <translation>Svaret skrivs i åtkomstloggen. Enter väljer det markerade.</translation>
    </message>
</context>
<context>
    <name>PurposeForm</name>
    <message>
        <source>An open subject request of this customer.</source>
        <translation>Ett öppet dataskyddsärende för kunden.</translation>
    </message>
    <message>
        <source>Number of the subject request</source>
        <translation>Ärendenummer</translation>
    </message>
    <message>
        <source>Type the number of the subject request.</source>
        <translation>Skriv ärendenumret.</translation>
    </message>
    <message>
        <source>What is read on a case only stays closed without it.</source>
        <translation>Utan nummer förblir det som kräver ett ärende stängt.</translation>
    </message>
</context>
<context>
    <name>PurposePrompt</name>
    <message>
        <source>Your answer is written to the access log.</source>
        <translation>Svaret skrivs i åtkomstloggen.</translation>
    </message>
</context>
<context>
    <name>QuantityStepper</name>
    <message>
        <source>Less: {0}</source>
        <translation>Färre: {0}</translation>
    </message>
    <message>
        <source>More: {0}</source>
        <translation>Fler: {0}</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Back to the list</source>
        <translation>Tillbaka till listan</translation>
    </message>
    <message>
        <source>State a purpose first.</source>
        <translation>Ange ett ändamål först.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>ReaderHead</name>
    <message>
        <source>About this conversation</source>
        <translation>Om samtalet</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Nästa samtal</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Föregående samtal</translation>
    </message>
    <message>
        <source>Show original</source>
        <translation>Visa original</translation>
    </message>
    <message>
        <source>The list has none there.</source>
        <translation>Det finns inget fler i listan åt det hållet.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Back to</source>
        <translation>Tillbaka till</translation>
    </message>
    <message>
        <source>Goes back to the customer</source>
        <translation>Till kunden</translation>
    </message>
    <message>
        <source>Left to refund afterwards</source>
        <translation>Kvar att återbetala sedan</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvitto</translation>
    </message>
    <message>
        <source>VAT in all</source>
        <translation>Moms totalt</translation>
    </message>
    <message>
        <source>VAT {0} of {1}</source>
        <translation>Moms {0} av {1}</translation>
    </message>
</context>
<context>
    <name>RecordTasks</name>
    <message>
        <source>Contact, consents and alerts</source>
        <translation>Kontakt, samtycken och varningar</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Läs vidare</translation>
    </message>
    <message>
        <source>Open a customer first.</source>
        <translation>Öppna en kund först.</translation>
    </message>
    <message>
        <source>Refund …</source>
        <translation>Återbetala …</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Reveal: {0}</source>
        <translation>Visa: {0}</translation>
    </message>
    <message>
        <source>State a purpose again</source>
        <translation>Ange ändamål på nytt</translation>
    </message>
    <message>
        <source>Verify caller</source>
        <translation>Kontrollfrågor</translation>
    </message>
</context>
<context>
    <name>Redaction</name>
    <message>
        <source>Account number</source>
        <translation>Kontonummer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Kortnummer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
</context>
<context>
    <name>RefundCaution</name>
    <message>
        <source>Refund {0} of {1} already waits for approval.</source>
        <translation>Återbetalning {0} på {1} väntar redan på godkännande.</translation>
    </message>
    <message>
        <source>Refund {0} of {1} has no clear answer from the bank; it may have been paid.</source>
        <translation>Återbetalning {0} på {1} har inte fått klart svar från banken; den kan vara utbetald.</translation>
    </message>
    <message>
        <source>{0} went back before without naming lines; at most {1} can be refunded now.</source>
        <translation>{0} har tidigare återbetalats utan angivna rader; högst {1} kan återbetalas nu.</translation>
    </message>
</context>
<context>
    <name>RefundDetail</name>
    <message>
        <source>A supervisor approves or declines it.</source>
        <translation>En arbetsledare godkänner eller avslår.</translation>
    </message>
    <message>
        <source>Above your limit of {0}: you cannot approve it.</source>
        <translation>Över din gräns på {0}: du kan inte godkänna den.</translation>
    </message>
    <message>
        <source>Approve {0}</source>
        <translation>Godkänn {0}</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Tillbaka till listan</translation>
    </message>
    <message>
        <source>Back to {0}</source>
        <translation>Till {0}</translation>
    </message>
    <message>
        <source>Cancel the refund of {0}</source>
        <translation>Avbryt återbetalningen på {0}</translation>
    </message>
    <message>
        <source>Choose a refund to see its life.</source>
        <translation>Välj en återbetalning för att se dess förlopp.</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Avslå</translation>
    </message>
    <message>
        <source>Life of the refund</source>
        <translation>Återbetalningens förlopp</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Återbetalning</translation>
    </message>
    <message>
        <source>The decision is being carried out.</source>
        <translation>Beslutet verkställs.</translation>
    </message>
    <message>
        <source>You requested it yourself: a colleague has to approve it.</source>
        <translation>Du har begärt den själv: en kollega måste godkänna den.</translation>
    </message>
</context>
<context>
    <name>RefundDone</name>
    <message>
        <source>Back to {0}</source>
        <translation>Till {0}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Kopiera numret</translation>
    </message>
    <message>
        <source>Number to read to the customer</source>
        <translation>Nummer att läsa upp för kunden</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Återbetalning</translation>
    </message>
    <message>
        <source>Refund {0} is paid back</source>
        <translation>{0} har återbetalats</translation>
    </message>
    <message>
        <source>Refund {0} requested</source>
        <translation>Återbetalning på {0} har begärts</translation>
    </message>
    <message>
        <source>Refund {0} waits for a supervisor</source>
        <translation>Återbetalning på {0} väntar på en arbetsledare</translation>
    </message>
    <message>
        <source>Refund {0} was not paid</source>
        <translation>Återbetalning på {0} blev inte utbetald</translation>
    </message>
    <message>
        <source>Show in Refunds</source>
        <translation>Visa i Återbetalningar</translation>
    </message>
    <message>
        <source>The goods</source>
        <translation>Varor</translation>
    </message>
    <message>
        <source>{0} × {1}</source>
        <translation>{0} × {1}</translation>
    </message>
</context>
<context>
    <name>RefundFacts</name>
    <message>
        <source>Customer</source>
        <translation>Kund</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Öppna kunden</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>VAT in it</source>
        <translation>Varav moms</translation>
    </message>
</context>
<context>
    <name>RefundFilter</name>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klara</translation>
    </message>
    <message>
        <source>Every refund that was sent has a clear answer.</source>
        <translation>Alla återbetalningar som skickats har fått ett klart svar.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Misslyckade</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Pågående</translation>
    </message>
    <message>
        <source>No refund has been requested yet.</source>
        <translation>Ingen återbetalning har begärts än.</translation>
    </message>
    <message>
        <source>No refund has failed.</source>
        <translation>Ingen återbetalning har misslyckats.</translation>
    </message>
    <message>
        <source>No refund is finished yet.</source>
        <translation>Ingen återbetalning är klar än.</translation>
    </message>
    <message>
        <source>No refund is on its way.</source>
        <translation>Ingen återbetalning är på väg.</translation>
    </message>
    <message>
        <source>No refund waits for approval.</source>
        <translation>Ingen återbetalning väntar på godkännande.</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>Att godkänna</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Oklara</translation>
    </message>
</context>
<context>
    <name>RefundForm</name>
    <message>
        <source>A refund was already requested from here. Close this and look at the order&apos;s refunds.</source>
        <translation>En återbetalning har redan begärts härifrån. Stäng och titta på orderns återbetalningar.</translation>
    </message>
    <message>
        <source>Above your limit of {0}: a supervisor decides.</source>
        <translation>Över din gräns på {0}: en arbetsledare beslutar.</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Välj orsak</translation>
    </message>
    <message>
        <source>Choose first what is refunded.</source>
        <translation>Välj först vad som ska återbetalas.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Återbetala</translation>
    </message>
    <message>
        <source>Refund {0}</source>
        <translation>Återbetala {0}</translation>
    </message>
    <message>
        <source>Send {0} for approval</source>
        <translation>Skicka {0} för godkännande</translation>
    </message>
    <message>
        <source>The amount is being worked out.</source>
        <translation>Beloppet räknas ut.</translation>
    </message>
    <message>
        <source>The refund is being requested.</source>
        <translation>Återbetalningen begärs.</translation>
    </message>
</context>
<context>
    <name>RefundGoods</name>
    <message>
        <source>The goods</source>
        <translation>Varor</translation>
    </message>
    <message>
        <source>VAT {0}</source>
        <translation>Moms {0}</translation>
    </message>
    <message>
        <source>{0} pcs</source>
        <translation>{0} st</translation>
    </message>
</context>
<context>
    <name>RefundHindrance</name>
    <message>
        <source>Every line of this order has been refunded already.</source>
        <translation>Alla rader i ordern är redan återbetalda.</translation>
    </message>
    <message>
        <source>No payment is recorded for this order, so nothing can be paid back.</source>
        <translation>Ingen betalning är registrerad för ordern, så inget kan återbetalas.</translation>
    </message>
    <message>
        <source>Nothing was paid for it</source>
        <translation>Inget har betalats</translation>
    </message>
    <message>
        <source>Refunded already</source>
        <translation>Redan återbetald</translation>
    </message>
    <message>
        <source>The whole payment has been paid back already, or is on its way back.</source>
        <translation>Hela betalningen är redan återbetald eller på väg tillbaka.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>RefundLife</name>
    <message>
        <source>Answered {0}: {1}</source>
        <translation>Svar {0}: {1}</translation>
    </message>
    <message>
        <source>Approved by {0}</source>
        <translation>Godkänd av {0}</translation>
    </message>
    <message>
        <source>Approved: within the limit of the person who asked</source>
        <translation>Godkänd: inom gränsen för den som begärde</translation>
    </message>
    <message>
        <source>Code of the provider: {0}</source>
        <translation>Betaltjänstens kod: {0}</translation>
    </message>
    <message>
        <source>Declined by {0}</source>
        <translation>Avslagen av {0}</translation>
    </message>
    <message>
        <source>Made before, outside this program</source>
        <translation>Gjord tidigare, utanför programmet</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Inget svar än</translation>
    </message>
    <message>
        <source>Requested by {0}</source>
        <translation>Begärd av {0}</translation>
    </message>
    <message>
        <source>Sent to the bank</source>
        <translation>Skickad till banken</translation>
    </message>
    <message>
        <source>Sent to the bank, try {0}</source>
        <translation>Skickad till banken, försök {0}</translation>
    </message>
    <message>
        <source>The bank&apos;s answer</source>
        <translation>Bankens svar</translation>
    </message>
    <message>
        <source>To be sent to the bank</source>
        <translation>Ska skickas till banken</translation>
    </message>
    <message>
        <source>Waits for a supervisor&apos;s approval</source>
        <translation>Väntar på arbetsledarens godkännande</translation>
    </message>
    <message>
        <source>Waits to be sent to the bank</source>
        <translation>Väntar på att skickas till banken</translation>
    </message>
</context>
<context>
    <name>RefundNews</name>
    <message>
        <source>Changed while you looked: {0} Check the lines once more.</source>
        <translation>Ändrat under tiden: {0} Kontrollera raderna en gång till.</translation>
    </message>
    <message>
        <source>Refund {0} is now: {1}.</source>
        <translation>Återbetalning {0} är nu: {1}.</translation>
    </message>
    <message>
        <source>Refund {0} of {1} was requested.</source>
        <translation>Återbetalning {0} på {1} har begärts.</translation>
    </message>
    <message>
        <source>The order was changed.</source>
        <translation>Ordern har ändrats.</translation>
    </message>
    <message>
        <source>{0} are left to refund.</source>
        <translation>{0} finns kvar att återbetala.</translation>
    </message>
    <message>
        <source>{0} requested refund {1} of {2}.</source>
        <translation>{0} har begärt återbetalning {1} på {2}.</translation>
    </message>
    <message>
        <source>{0}: {1} instead of {2}.</source>
        <translation>{0}: {1} i stället för {2}.</translation>
    </message>
</context>
<context>
    <name>RefundOutcome</name>
    <message>
        <source>Accepted, not settled yet</source>
        <translation>Mottagen, inte klar än</translation>
    </message>
    <message>
        <source>Accepted, then failed</source>
        <translation>Mottagen, sedan misslyckad</translation>
    </message>
    <message>
        <source>No clear answer</source>
        <translation>Inget klart svar</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Återbetald</translation>
    </message>
    <message>
        <source>Paid, then came back</source>
        <translation>Utbetald, kom sedan tillbaka</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Nekad</translation>
    </message>
    <message>
        <source>Stopped by the bank</source>
        <translation>Stoppad av banken</translation>
    </message>
    <message>
        <source>The customer must act</source>
        <translation>Kunden måste göra något</translation>
    </message>
</context>
<context>
    <name>RefundQuestion</name>
    <message>
        <source>Cancel refund {0}?</source>
        <translation>Avbryta återbetalning {0}?</translation>
    </message>
    <message>
        <source>Cancel the refund of {0}</source>
        <translation>Avbryt återbetalningen på {0}</translation>
    </message>
    <message>
        <source>Decline refund {0}?</source>
        <translation>Avslå återbetalning {0}?</translation>
    </message>
    <message>
        <source>Decline {0}</source>
        <translation>Avslå {0}</translation>
    </message>
    <message>
        <source>It was not sent yet; {0} will not go back to {1}.</source>
        <translation>Den är inte skickad än; {0} går inte tillbaka till {1}.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behåll den</translation>
    </message>
    <message>
        <source>{0} will not go back to {1}. {2} sees that you said no.</source>
        <translation>{0} går inte tillbaka till {1}. {2} ser att du har avslagit.</translation>
    </message>
</context>
<context>
    <name>RefundReason</name>
    <message>
        <source>A wrong dispensing also needs a deviation report.</source>
        <translation>En felexpediering kräver också en avvikelserapport.</translation>
    </message>
    <message>
        <source>Charged twice</source>
        <translation>Dubbeldebitering</translation>
    </message>
    <message>
        <source>Complaint about quality</source>
        <translation>Reklamation</translation>
    </message>
    <message>
        <source>Correction of the subsidy</source>
        <translation>Rättad förmån</translation>
    </message>
    <message>
        <source>Damaged in transport</source>
        <translation>Transportskada</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Goodwill</translation>
    </message>
    <message>
        <source>Keep the product and pass the complaint on to its manufacturer.</source>
        <translation>Spara varan och skicka reklamationen vidare till tillverkaren.</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Inte levererad</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Avbeställd order</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Indragning</translation>
    </message>
    <message>
        <source>Right of withdrawal (14 days)</source>
        <translation>Ångerrätt (14 dagar)</translation>
    </message>
    <message>
        <source>The high-cost database has to be corrected as well.</source>
        <translation>Även högkostnadsdatabasen måste rättas.</translation>
    </message>
    <message>
        <source>Wrong medicine dispensed</source>
        <translation>Felexpediering</translation>
    </message>
    <message>
        <source>Wrong price</source>
        <translation>Fel pris</translation>
    </message>
</context>
<context>
    <name>RefundSheet</name>
    <message>
        <source>Refund, order {0}</source>
        <translation>Återbetalning, order {0}</translation>
    </message>
    <message>
        <source>The number is copied.</source>
        <translation>Numret är kopierat.</translation>
    </message>
</context>
<context>
    <name>RefundState</name>
    <message>
        <source>Approved</source>
        <translation>Godkänd</translation>
    </message>
    <message>
        <source>Approved; it goes to the bank next.</source>
        <translation>Godkänd; nästa steg är banken.</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>Förbereds</translation>
    </message>
    <message>
        <source>Being prepared; nothing is decided yet.</source>
        <translation>Förbereds; inget är beslutat än.</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Skickas</translation>
    </message>
    <message>
        <source>Being sent to the bank right now.</source>
        <translation>Skickas till banken just nu.</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Kom tillbaka</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Avbruten</translation>
    </message>
    <message>
        <source>Cancelled before it was sent.</source>
        <translation>Avbruten innan den skickades.</translation>
    </message>
    <message>
        <source>Customer must act</source>
        <translation>Kunden måste agera</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Avslagen</translation>
    </message>
    <message>
        <source>Declined; no money has moved.</source>
        <translation>Avslagen; inga pengar har flyttats.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Misslyckad</translation>
    </message>
    <message>
        <source>It failed at the bank; the money is with us and can be refunded again.</source>
        <translation>Den misslyckades hos banken; pengarna är hos oss och kan återbetalas på nytt.</translation>
    </message>
    <message>
        <source>It was paid, but came back to us; the customer does not have the money.</source>
        <translation>Den betalades ut men kom tillbaka till oss; kunden har inte pengarna.</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Inget svar än</translation>
    </message>
    <message>
        <source>Nothing is sent before a supervisor has approved it.</source>
        <translation>Inget skickas förrän en arbetsledare har godkänt.</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>På väg</translation>
    </message>
    <message>
        <source>On its way to the bank; not sent yet.</source>
        <translation>På väg till banken; inte skickad än.</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Återbetald</translation>
    </message>
    <message>
        <source>Paid back to {0}.</source>
        <translation>Återbetald till {0}.</translation>
    </message>
    <message>
        <source>Paid out by hand</source>
        <translation>Manuellt utbetald</translation>
    </message>
    <message>
        <source>Paid out by hand, outside the provider.</source>
        <translation>Manuellt utbetald, utanför betaltjänsten.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Nekad</translation>
    </message>
    <message>
        <source>Sent; the bank has not answered yet.</source>
        <translation>Skickad; banken har inte svarat än.</translation>
    </message>
    <message>
        <source>Stopped by bank</source>
        <translation>Stoppad av banken</translation>
    </message>
    <message>
        <source>The bank refused it; no money has moved and it can be requested again.</source>
        <translation>Banken nekade den; inga pengar har flyttats och den kan begäras på nytt.</translation>
    </message>
    <message>
        <source>The bank stopped it; the money is with us.</source>
        <translation>Banken stoppade den; pengarna är hos oss.</translation>
    </message>
    <message>
        <source>The bank waits for something from the customer.</source>
        <translation>Banken väntar på något från kunden.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Oklart</translation>
    </message>
    <message>
        <source>Unknown, and no longer asked for: somebody must ask the bank. Do not refund it again.</source>
        <translation>Oklart, och vi frågar inte längre: någon måste fråga banken. Återbetala inte igen.</translation>
    </message>
    <message>
        <source>Unknown: we ask the bank again at {0}. Do not refund it a second time.</source>
        <translation>Oklart: vi frågar banken igen {0}. Återbetala inte en gång till.</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Ska godkännas</translation>
    </message>
</context>
<context>
    <name>RefundTable</name>
    <message>
        <source>Amount</source>
        <translation>Belopp</translation>
    </message>
    <message>
        <source>Back to</source>
        <translation>Tillbaka till</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Inläst</translation>
    </message>
    <message>
        <source>Customer and reason</source>
        <translation>Kund och orsak</translation>
    </message>
    <message>
        <source>Decided by {0}</source>
        <translation>Beslut av {0}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Återbetalning</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Begärd</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>RefundsScreen</name>
    <message>
        <source>Read again</source>
        <translation>Uppdatera</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Återbetalningar</translation>
    </message>
    <message>
        <source>The newest {0} are shown.</source>
        <translation>De senaste {0} visas.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>ReportFrame</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Back to the requests</source>
        <translation>Tillbaka till ärendena</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Steps to the access report</source>
        <translation>Stegen till registerutdraget</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Case</source>
        <translation>Ärende</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Lämna ut</translation>
    </message>
    <message>
        <source>Gather the contents first.</source>
        <translation>Sammanställ innehållet först.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identitet</translation>
    </message>
    <message>
        <source>Make sure who asks first.</source>
        <translation>Kontrollera först vem som frågar.</translation>
    </message>
    <message>
        <source>Only a request under article 15 is answered by an access report.</source>
        <translation>Bara en begäran enligt artikel 15 besvaras med ett registerutdrag.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Granskning</translation>
    </message>
    <message>
        <source>Your role does not export reports.</source>
        <translation>Din roll får inte exportera utdrag.</translation>
    </message>
</context>
<context>
    <name>Requesting</name>
    <message>
        <source>Refund {0} of {1} was requested.</source>
        <translation>Återbetalning {0} på {1} har begärts.</translation>
    </message>
    <message>
        <source>The refund was not requested. {0}</source>
        <translation>Återbetalningen begärdes inte. {0}</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Can be read until {0}</source>
        <translation>Kan läsas till {0}</translation>
    </message>
    <message>
        <source>Gather the contents</source>
        <translation>Sammanställ innehållet</translation>
    </message>
    <message>
        <source>Go to section</source>
        <translation>Gå till avsnitt</translation>
    </message>
    <message>
        <source>Nothing is gathered, or the time for reading is over.</source>
        <translation>Inget är sammanställt, eller så är åtkomsttiden slut.</translation>
    </message>
    <message>
        <source>Read it through</source>
        <translation>Läs igenom</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Administrator</source>
        <translation>Administratör</translation>
    </message>
    <message>
        <source>Answers customers; confirms facts without seeing them</source>
        <translation>Hjälper kunder; kontrollerar uppgifter utan att se dem</translation>
    </message>
    <message>
        <source>Answers people who ask about their data</source>
        <translation>Svarar personer som frågar om sina uppgifter</translation>
    </message>
    <message>
        <source>Approves refunds and reads conversations</source>
        <translation>Godkänner återbetalningar och läser samtal</translation>
    </message>
    <message>
        <source>Customer service</source>
        <translation>Kundservice</translation>
    </message>
    <message>
        <source>Data-protection officer</source>
        <translation>Dataskyddsombud</translation>
    </message>
    <message>
        <source>Keeps accounts and computers; reads no customer&apos;s data</source>
        <translation>Sköter konton och datorer; läser inga kunduppgifter</translation>
    </message>
    <message>
        <source>Pharmacist</source>
        <translation>Farmaceut</translation>
    </message>
    <message>
        <source>Reads what was bought and, on consent, the health profile</source>
        <translation>Läser vad som köpts och, med samtycke, hälsoprofilen</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Arbetsledare</translation>
    </message>
</context>
<context>
    <name>RoleChoice</name>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>There is nothing here.</source>
        <translation>Här finns inget.</translation>
    </message>
</context>
<context>
    <name>ScreenSpec</name>
    <message>
        <source>Conversations</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kund</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Hem</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Dataskydd</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Återbetalningar</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Säkerhet</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the search field</source>
        <translation>Töm sökfältet</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Consents</source>
        <translation>Samtycken</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Hälsa</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Ordrar</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation>Sidans delar</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Återbetalningar</translation>
    </message>
</context>
<context>
    <name>Security</name>
    <message>
        <source>A crash leaves the store whole</source>
        <translation>Databasen förblir hel efter en krasch</translation>
    </message>
    <message>
        <source>A role opens only the kinds of data whose key it was given.</source>
        <translation>En roll öppnar bara de slags uppgifter som den har fått nyckeln till.</translation>
    </message>
    <message>
        <source>An old copy may have been put back: tell the data-protection officer.</source>
        <translation>En gammal kopia kan ha återställts: meddela dataskyddsombudet.</translation>
    </message>
    <message>
        <source>By keys</source>
        <translation>Genom nycklar</translation>
    </message>
    <message>
        <source>By the database</source>
        <translation>Genom databasen</translation>
    </message>
    <message>
        <source>By this program only</source>
        <translation>Bara genom programmet</translation>
    </message>
    <message>
        <source>Changes of the log are found</source>
        <translation>Ändringar i loggen upptäcks</translation>
    </message>
    <message>
        <source>Entries are linked and sealed, back to the anchor that is kept outside.</source>
        <translation>Posterna är länkade och förseglade, tillbaka till ankaret som förvaras utanför.</translation>
    </message>
    <message>
        <source>Every reading is written down first</source>
        <translation>Varje läsning loggas först</translation>
    </message>
    <message>
        <source>Holds against whoever goes through the database. This store is a file on this computer: whoever may write that file can get round it.</source>
        <translation>Håller mot den som går genom databasen. Databasen är en fil på den här datorn: den som får skriva i filen kan kringgå skyddet.</translation>
    </message>
    <message>
        <source>Holds on any store, also against somebody with a copy of the database.</source>
        <translation>Håller för alla databaser, även mot den som har en kopia av databasen.</translation>
    </message>
    <message>
        <source>Holds while everybody works with this program as it was delivered. On a store that is a file, an altered program could get round it.</source>
        <translation>Håller så länge alla arbetar med programmet som det levererades. När databasen är en fil kan ett ändrat program kringgå skyddet.</translation>
    </message>
    <message>
        <source>It opens with the secret of this computer, so the computer&apos;s owner is trusted with them.</source>
        <translation>Kontot öppnas med datorns hemlighet, så datorns ägare anförtros referenserna.</translation>
    </message>
    <message>
        <source>Keys and accounts are signed by key officers</source>
        <translation>Nycklar och konton är signerade av nyckelansvariga</translation>
    </message>
    <message>
        <source>Let a key officer enrol it.</source>
        <translation>Låt en nyckelansvarig skriva in den.</translation>
    </message>
    <message>
        <source>Let the worker run.</source>
        <translation>Låt arbetsprocessen köra.</translation>
    </message>
    <message>
        <source>Limits and four eyes for refunds</source>
        <translation>Gränser och fyra ögon för återbetalningar</translation>
    </message>
    <message>
        <source>Lists and masked fields hold nothing more</source>
        <translation>Listor och maskerade fält innehåller inget mer än de visar</translation>
    </message>
    <message>
        <source>Names are searched in a sealed index</source>
        <translation>Namn söks i ett förseglat index</translation>
    </message>
    <message>
        <source>No more is paid back than was paid</source>
        <translation>Det går inte att återbetala mer än vad som betalats</translation>
    </message>
    <message>
        <source>No names and no parts of names lie open in the store.</source>
        <translation>Inga namn eller delar av namn ligger öppet i databasen.</translation>
    </message>
    <message>
        <source>Nothing in the store leads nowhere</source>
        <translation>Alla hänvisningar i databasen leder rätt</translation>
    </message>
    <message>
        <source>Numbers are searched by a mark made from them</source>
        <translation>Nummer söks med ett märke som beräknas från dem</translation>
    </message>
    <message>
        <source>On this store an altered program could leave that out.</source>
        <translation>I den här databasen kan ett ändrat program utelämna det.</translation>
    </message>
    <message>
        <source>Only its owner can enter the folder of the database</source>
        <translation>Bara ägaren kommer åt databasens mapp</translation>
    </message>
    <message>
        <source>Only its owner can read the database file</source>
        <translation>Bara ägaren kan läsa databasfilen</translation>
    </message>
    <message>
        <source>Payment references are for the service account</source>
        <translation>Betalningsreferenser är för tjänstekontot</translation>
    </message>
    <message>
        <source>Somebody may have changed the store: tell support.</source>
        <translation>Någon kan ha ändrat databasen: meddela supporten.</translation>
    </message>
    <message>
        <source>Take the rights on the file from everybody else.</source>
        <translation>Ta bort alla andras rättigheter till filen.</translation>
    </message>
    <message>
        <source>Take the rights on the folder from everybody else.</source>
        <translation>Ta bort alla andras rättigheter till mappen.</translation>
    </message>
    <message>
        <source>Tell support; do not work on with this store.</source>
        <translation>Meddela supporten; arbeta inte vidare med databasen.</translation>
    </message>
    <message>
        <source>The database refuses the sum beyond what was captured.</source>
        <translation>Databasen avvisar summor över vad som har betalats.</translation>
    </message>
    <message>
        <source>The log holds the newest seal that was seen here</source>
        <translation>Loggen har det senaste sigillet som har setts här</translation>
    </message>
    <message>
        <source>The log is sealed</source>
        <translation>Loggen är förseglad</translation>
    </message>
    <message>
        <source>The masked form is made and sealed on its own.</source>
        <translation>Den maskerade formen skapas och förseglas för sig.</translation>
    </message>
    <message>
        <source>The program checks them, not the database.</source>
        <translation>Programmet kontrollerar dem, inte databasen.</translation>
    </message>
    <message>
        <source>This computer is enrolled</source>
        <translation>Datorn är inskriven</translation>
    </message>
    <message>
        <source>What a role may not see it cannot decrypt</source>
        <translation>Det som en roll inte får se kan den inte dekryptera</translation>
    </message>
    <message>
        <source>What is deleted is overwritten</source>
        <translation>Det som raderas skrivs över</translation>
    </message>
    <message>
        <source>What is saved is on the disk</source>
        <translation>Det som sparas finns på disken</translation>
    </message>
    <message>
        <source>Who holds the key to the marks could try out numbers. A shared store adds a second party that counts the tries.</source>
        <translation>Den som har nyckeln till märkena kan prova sig fram bland nummer. En delad databas ger en andra part som räknar försöken.</translation>
    </message>
    <message>
        <source>found {0}, expected {1}</source>
        <translation>är {0}, ska vara {1}</translation>
    </message>
    <message>
        <source>no seal was made or seen here yet</source>
        <translation>inget sigill har gjorts eller setts här än</translation>
    </message>
    <message>
        <source>seal {0}</source>
        <translation>sigill {0}</translation>
    </message>
    <message>
        <source>{0} kinds of data, {1} accounts</source>
        <translation>{0} slags uppgifter, {1} konton</translation>
    </message>
    <message>
        <source>{0} of {1} entries; the rest is sealed next</source>
        <translation>{0} av {1} poster; resten förseglas härnäst</translation>
    </message>
</context>
<context>
    <name>SecurityScreen</name>
    <message>
        <source>Look again</source>
        <translation>Kontrollera igen</translation>
    </message>
    <message>
        <source>Looked at {0}</source>
        <translation>Kontrollerat {0}</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Säkerhet</translation>
    </message>
    <message>
        <source>This store is a file on this computer. Of {0} controls, {1} hold by keys whoever has the file; {2} by the database, {3} by this program only.</source>
        <translation>Databasen är en fil på den här datorn. Av {0} skydd håller {1} genom nycklar, vem som än har filen; {2} genom databasen och {3} bara genom programmet.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>Shortcut</name>
    <message>
        <source>All commands</source>
        <translation>Alla kommandon</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alla kortkommandon</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Godkänn</translation>
    </message>
    <message>
        <source>Carry out the main action</source>
        <translation>Utför huvudåtgärden</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Avslå</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportera</translation>
    </message>
    <message>
        <source>Fifth page of the rail</source>
        <translation>Femte sidan i menyn</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Sök kund</translation>
    </message>
    <message>
        <source>Find a customer, from anywhere</source>
        <translation>Sök kund, var du än är</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Sök på sidan</translation>
    </message>
    <message>
        <source>First page of the rail</source>
        <translation>Första sidan i menyn</translation>
    </message>
    <message>
        <source>Fourth page of the rail</source>
        <translation>Fjärde sidan i menyn</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Gå tillbaka</translation>
    </message>
    <message>
        <source>Go back one step</source>
        <translation>Gå tillbaka ett steg</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nytt ärende</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Föregående</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Uppdatera</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Återbetala</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Second page of the rail</source>
        <translation>Andra sidan i menyn</translation>
    </message>
    <message>
        <source>Seventh page of the rail</source>
        <translation>Sjunde sidan i menyn</translation>
    </message>
    <message>
        <source>Sixth page of the rail</source>
        <translation>Sjätte sidan i menyn</translation>
    </message>
    <message>
        <source>Third page of the rail</source>
        <translation>Tredje sidan i menyn</translation>
    </message>
    <message>
        <source>Verify the caller</source>
        <translation>Ställ kontrollfrågor</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Agreed to nothing</source>
        <translation>Inga samtycken</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Varningar</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtycken</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Contact, consents and alerts</source>
        <translation>Kontakt, samtycken och varningar</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>sedan {0}</translation>
    </message>
    <message>
        <source>withdrawn {0}</source>
        <translation>återkallat {0}</translation>
    </message>
</context>
<context>
    <name>SideSheet</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>SignInCard</name>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock verkar vara på.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Loggar in …</translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation>Skriv din lösenfras.</translation>
    </message>
    <message>
        <source>Type your user name.</source>
        <translation>Skriv ditt användarnamn.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Användarnamn</translation>
    </message>
    <message>
        <source>Workstation {0}</source>
        <translation>Arbetsplats {0}</translation>
    </message>
</context>
<context>
    <name>Speaker</name>
    <message>
        <source>Customer</source>
        <translation>Kund</translation>
    </message>
    <message>
        <source>Customer service</source>
        <translation>Kundservice</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>SpokenLanguage</name>
    <message>
        <source>Arabic</source>
        <translation>Arabiska</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Danska</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelska</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finska</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Franska</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Tyska</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norska</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persiska</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polska</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>Somaliska</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanska</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Svenska</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turkiska</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainska</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Stängt</translation>
    </message>
    <message>
        <source>Key officer</source>
        <translation>Nyckelansvarig</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Nycklar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppet</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
</context>
<context>
    <name>StaffQuestion</name>
    <message>
        <source>Change the role</source>
        <translation>Byt roll</translation>
    </message>
    <message>
        <source>Change the role of {0}?</source>
        <translation>Byta roll för {0}?</translation>
    </message>
    <message>
        <source>Close the account</source>
        <translation>Stäng kontot</translation>
    </message>
    <message>
        <source>Close the account of {0}?</source>
        <translation>Stänga kontot för {0}?</translation>
    </message>
    <message>
        <source>The keys of the old role are taken from {0} at once, and those of the new one given. What they have open now stays open until they lock.</source>
        <translation>{0} förlorar genast den gamla rollens nycklar och får den nya rollens. Det som personen har öppet nu förblir öppet tills arbetsplatsen låses.</translation>
    </message>
    <message>
        <source>{0} can no longer sign in. The keys of the account are destroyed; it cannot be opened again, only a new one can.</source>
        <translation>{0} kan inte längre logga in. Kontots nycklar förstörs; kontot kan inte öppnas igen, bara ett nytt kan läggas upp.</translation>
    </message>
</context>
<context>
    <name>StaffScreen</name>
    <message>
        <source>Accounts</source>
        <translation>Konton</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Lägg till en person</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Lägg till person</translation>
    </message>
    <message>
        <source>Adding people, changing roles and closing accounts hands out or destroys keys; only a key officer can do that. You see the list.</source>
        <translation>Att lägga till personer, byta roller och stänga konton delar ut eller förstör nycklar; det kan bara en nyckelansvarig göra. Du ser listan.</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>Byt roll</translation>
    </message>
    <message>
        <source>Choose an account first.</source>
        <translation>Välj ett konto först.</translation>
    </message>
    <message>
        <source>Close account</source>
        <translation>Stäng konto</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Uppdatera</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>The account {0} is closed.</source>
        <translation>Kontot {0} är stängt.</translation>
    </message>
    <message>
        <source>This account is closed for good.</source>
        <translation>Kontot är stängt för gott.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>{0} can sign in now as {1}.</source>
        <translation>{0} kan nu logga in. Roll: {1}.</translation>
    </message>
    <message>
        <source>{0} has another role now.</source>
        <translation>{0} har nu en annan roll.</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Nothing was said in this conversation.</source>
        <translation>Inget sades i samtalet.</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>done</source>
        <translation>klart</translation>
    </message>
</context>
<context>
    <name>SubjectRequest</name>
    <message>
        <source>1 day late</source>
        <translation>1 dag försenad</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>1 dag kvar</translation>
    </message>
    <message>
        <source>A use of data is to stop</source>
        <translation>En användning av uppgifter ska upphöra</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Registerutdrag</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Begäran</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kund</translation>
    </message>
    <message>
        <source>Data are to be erased</source>
        <translation>Uppgifter ska raderas</translation>
    </message>
    <message>
        <source>Data are to be left untouched</source>
        <translation>Uppgifter ska lämnas orörda</translation>
    </message>
    <message>
        <source>Data are to be moved to somebody else</source>
        <translation>Uppgifter ska flyttas till någon annan</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Svar senast</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Sista dagen i dag</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Radering</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Invändning</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppet</translation>
    </message>
    <message>
        <source>Portability</source>
        <translation>Dataportabilitet</translation>
    </message>
    <message>
        <source>Protected personal data</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Inkom</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>Rättelse</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Begränsning</translation>
    </message>
    <message>
        <source>Something is wrong or missing</source>
        <translation>Något är fel eller saknas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Which data are processed, and a copy of them</source>
        <translation>Vilka uppgifter som behandlas, och en kopia</translation>
    </message>
    <message>
        <source>{0} (article {1})</source>
        <translation>{0} (artikel {1})</translation>
    </message>
    <message>
        <source>{0} days late</source>
        <translation>{0} dagar försenad</translation>
    </message>
    <message>
        <source>{0} days left</source>
        <translation>{0} dagar kvar</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>1 turn</source>
        <translation>1 replik</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Samtycke lämnat</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Samtycke återkallat</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Utan datum</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Inget har hänt än.</translation>
    </message>
    <message>
        <source>Order {0}</source>
        <translation>Order {0}</translation>
    </message>
    <message>
        <source>Refund of order {0}</source>
        <translation>Återbetalning av order {0}</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} och {1} till</translation>
    </message>
    <message>
        <source>{0} turns</source>
        <translation>{0} repliker</translation>
    </message>
    <message>
        <source>{0}, text {1}</source>
        <translation>{0}, textversion {1}</translation>
    </message>
    <message>
        <source>{0}, with {1}</source>
        <translation>{0}, med {1}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this notice</source>
        <translation>Stäng notisen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Find a customer</source>
        <translation>Sök kund</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Name, personnummer, phone, e-mail or order …</source>
        <translation>Namn, personnummer, telefon, e-post eller order …</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Turns of the conversation</source>
        <translation>Samtalets repliker</translation>
    </message>
    <message>
        <source>shown on the screen only</source>
        <translation>visas bara på skärmen</translation>
    </message>
</context>
<context>
    <name>VerifyStrip</name>
    <message>
        <source>As the caller says it</source>
        <translation>Precis som det uppges</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontrollera</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Stämmer</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Stämmer inte</translation>
    </message>
    <message>
        <source>What the caller says</source>
        <translation>Vad som uppges</translation>
    </message>
    <message>
        <source>You learn whether it is right, not what is on record. Every try is logged.</source>
        <translation>Du får veta om det stämmer, inte vad som är registrerat. Varje försök loggas.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>All keys</source>
        <translation>Alla kortkommandon</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A file of rejected lines cannot be imported; put the lines right in the source.</source>
        <translation>En fil med avvisade rader går inte att importera; rätta raderna i källan.</translation>
    </message>
    <message>
        <source>A key officer&apos;s account is changed with the emergency kit only.</source>
        <translation>En nyckelansvarigs konto ändras bara med nödpaketet.</translation>
    </message>
    <message>
        <source>A line is named twice.</source>
        <translation>En rad är angiven två gånger.</translation>
    </message>
    <message>
        <source>A name has 1 to 200 characters that can be shown.</source>
        <translation>Ett namn har 1 till 200 synliga tecken.</translation>
    </message>
    <message>
        <source>A part of the search index is missing. Build the index again.</source>
        <translation>En del av sökindexet saknas. Bygg indexet på nytt.</translation>
    </message>
    <message>
        <source>A passphrase has 8 to 1024 characters.</source>
        <translation>En lösenfras har 8 till 1024 tecken.</translation>
    </message>
    <message>
        <source>A personnummer has ten or twelve digits, such as 19121212-1212.</source>
        <translation>Ett personnummer har tio eller tolv siffror, till exempel 19121212-1212.</translation>
    </message>
    <message>
        <source>A returned medicine is never put back into stock.</source>
        <translation>Ett återlämnat läkemedel läggs aldrig tillbaka i lagret.</translation>
    </message>
    <message>
        <source>A sealed value could not be opened; it was changed or moved.</source>
        <translation>Ett förseglat värde gick inte att öppna; det har ändrats eller flyttats.</translation>
    </message>
    <message>
        <source>A search has at most {most} characters.</source>
        <translation>En sökning har högst {most} tecken.</translation>
    </message>
    <message>
        <source>A signature on an account or a key does not hold; the store was changed from outside.</source>
        <translation>En signatur på ett konto eller en nyckel stämmer inte; databasen har ändrats utifrån.</translation>
    </message>
    <message>
        <source>A subject request is about article 15, 16, 17, 18, 20 or 21.</source>
        <translation>Ett dataskyddsärende gäller artikel 15, 16, 17, 18, 20 eller 21.</translation>
    </message>
    <message>
        <source>A user name has 2 to 60 letters, digits, dots, dashes or underscores.</source>
        <translation>Ett användarnamn har 2 till 60 bokstäver, siffror, punkter, bindestreck eller understreck.</translation>
    </message>
    <message>
        <source>An access report answers a request under article 15; this is another one.</source>
        <translation>Ett registerutdrag besvarar en begäran enligt artikel 15; det här är en annan begäran.</translation>
    </message>
    <message>
        <source>An object in this line names a key twice.</source>
        <translation>Ett objekt på raden anger samma nyckel två gånger.</translation>
    </message>
    <message>
        <source>An organisation&apos;s name has 1 to 200 characters that can be shown.</source>
        <translation>En organisations namn har 1 till 200 synliga tecken.</translation>
    </message>
    <message>
        <source>Another worker is at work on this store.</source>
        <translation>En annan arbetsprocess arbetar redan med databasen.</translation>
    </message>
    <message>
        <source>Choose at least one line.</source>
        <translation>Välj minst en rad.</translation>
    </message>
    <message>
        <source>Choose at least one unit to refund.</source>
        <translation>Välj minst en enhet att återbetala.</translation>
    </message>
    <message>
        <source>Choose why the money is returned.</source>
        <translation>Välj varför pengarna betalas tillbaka.</translation>
    </message>
    <message>
        <source>Give the time as ISO 8601 with its offset, such as 2026-03-02T10:00:00+01:00.</source>
        <translation>Ange tiden enligt ISO 8601 med tidszon, till exempel 2026-03-02T10:00:00+01:00.</translation>
    </message>
    <message>
        <source>Line {line} does not fit its check word. Compare it with the paper.</source>
        <translation>Rad {line} stämmer inte med sitt kontrollord. Jämför med papperet.</translation>
    </message>
    <message>
        <source>Line {line} has a word that no emergency kit has.</source>
        <translation>Rad {line} har ett ord som inget nödpaket innehåller.</translation>
    </message>
    <message>
        <source>More was refunded than captured.</source>
        <translation>Mer har återbetalats än vad som har betalats.</translation>
    </message>
    <message>
        <source>No personnummer has 000 after its date.</source>
        <translation>Inget personnummer har 000 efter datumet.</translation>
    </message>
    <message>
        <source>Nobody changes their own account.</source>
        <translation>Ingen ändrar sitt eget konto.</translation>
    </message>
    <message>
        <source>Nobody decides on a refund that they asked for themselves.</source>
        <translation>Ingen beslutar om en återbetalning som man själv har begärt.</translation>
    </message>
    <message>
        <source>Nothing is on record here.</source>
        <translation>Här finns ingen uppgift.</translation>
    </message>
    <message>
        <source>Only a key officer can do this.</source>
        <translation>Bara en nyckelansvarig kan göra detta.</translation>
    </message>
    <message>
        <source>Only the person who asked for it, or somebody who may approve, can take it back.</source>
        <translation>Bara den som har begärt återbetalningen, eller någon som får godkänna den, kan ta tillbaka den.</translation>
    </message>
    <message>
        <source>Only {remaining} can still be refunded to one payment of this order.</source>
        <translation>Högst {remaining} kan ännu återbetalas till en och samma betalning för ordern.</translation>
    </message>
    <message>
        <source>Others may read the file with the site secret; allow its owner only (mode 0600).</source>
        <translation>Andra kan läsa filen med platshemligheten; tillåt bara ägaren (0600).</translation>
    </message>
    <message>
        <source>Say who you are with --as or BACKOFFICE_USER.</source>
        <translation>Ange vem du är med --as eller BACKOFFICE_USER.</translation>
    </message>
    <message>
        <source>Shipping is nothing that can be returned.</source>
        <translation>Frakt går inte att lämna tillbaka.</translation>
    </message>
    <message>
        <source>State a purpose by its code, such as customer_service.</source>
        <translation>Ange ett ändamål med dess kod, till exempel customer_service.</translation>
    </message>
    <message>
        <source>Stopped. No document was made.</source>
        <translation>Avbrutet. Inget dokument har skapats.</translation>
    </message>
    <message>
        <source>The VAT rate must lie between 0 and 100 %.</source>
        <translation>Momssatsen måste ligga mellan 0 och 100 %.</translation>
    </message>
    <message>
        <source>The amount is too large.</source>
        <translation>Beloppet är för stort.</translation>
    </message>
    <message>
        <source>The amount must be more than zero.</source>
        <translation>Beloppet måste vara större än noll.</translation>
    </message>
    <message>
        <source>The amount must not be negative.</source>
        <translation>Beloppet får inte vara negativt.</translation>
    </message>
    <message>
        <source>The command was put together wrongly: {problem}.</source>
        <translation>Kommandot är felaktigt: {problem}.</translation>
    </message>
    <message>
        <source>The customer&apos;s consent does not stand.</source>
        <translation>Kunden har inget gällande samtycke.</translation>
    </message>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>Filen gick inte att läsa till slutet.</translation>
    </message>
    <message>
        <source>The file for the emergency kit exists already; name a new one.</source>
        <translation>Filen för nödpaketet finns redan; ange en ny.</translation>
    </message>
    <message>
        <source>The file of rejected lines cannot be written beside the imported file.</source>
        <translation>Filen med avvisade rader går inte att skriva bredvid den importerade filen.</translation>
    </message>
    <message>
        <source>The file with the site secret cannot be read.</source>
        <translation>Filen med platshemligheten går inte att läsa.</translation>
    </message>
    <message>
        <source>The file with the site secret cannot be written.</source>
        <translation>Filen med platshemligheten går inte att skriva.</translation>
    </message>
    <message>
        <source>The folder for the demonstration is not empty.</source>
        <translation>Mappen för demonstrationen är inte tom.</translation>
    </message>
    <message>
        <source>The folder for the emergency kit is not there.</source>
        <translation>Mappen för nödpaketet finns inte.</translation>
    </message>
    <message>
        <source>The key of a request has 1 to 100 characters.</source>
        <translation>Nyckeln för en begäran har 1 till 100 tecken.</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked.</source>
        <translation>Datorns nyckelring är låst.</translation>
    </message>
    <message>
        <source>The language must be sv or en.</source>
        <translation>Språket måste vara sv eller en.</translation>
    </message>
    <message>
        <source>The last digit does not fit; a digit of the personnummer is wrong.</source>
        <translation>Sista siffran stämmer inte; någon siffra i personnumret är fel.</translation>
    </message>
    <message>
        <source>The limit must be between 1 and {most}.</source>
        <translation>Gränsen måste ligga mellan 1 och {most}.</translation>
    </message>
    <message>
        <source>The log holds something that is no entry; the store was changed from outside.</source>
        <translation>Loggen innehåller något som inte är en loggpost; databasen har ändrats utifrån.</translation>
    </message>
    <message>
        <source>The log lacks the newest seal that was seen here; the store was put back.</source>
        <translation>Loggen saknar det senaste sigillet som har setts här; databasen har återställts till ett äldre läge.</translation>
    </message>
    <message>
        <source>The log was changed from outside while you worked; nothing more is done in it.</source>
        <translation>Loggen ändrades utifrån medan du arbetade; inget mer görs i den.</translation>
    </message>
    <message>
        <source>The number of customers must be between 1 and {most}.</source>
        <translation>Antalet kunder måste ligga mellan 1 och {most}.</translation>
    </message>
    <message>
        <source>The order has changed since you looked. Look again.</source>
        <translation>Ordern har ändrats sedan du såg den. Titta igen.</translation>
    </message>
    <message>
        <source>The order has no such line.</source>
        <translation>Ordern har ingen sådan rad.</translation>
    </message>
    <message>
        <source>The passphrase is wrong, or the file was changed.</source>
        <translation>Lösenfrasen är fel, eller så har filen ändrats.</translation>
    </message>
    <message>
        <source>The passphrase must have at least {least} characters.</source>
        <translation>Lösenfrasen måste ha minst {least} tecken.</translation>
    </message>
    <message>
        <source>The passphrase must not be longer than {most} bytes.</source>
        <translation>Lösenfrasen får vara högst {most} byte lång.</translation>
    </message>
    <message>
        <source>The payment provider cannot be reached.</source>
        <translation>Betaltjänsten går inte att nå.</translation>
    </message>
    <message>
        <source>The payment provider is not set up here.</source>
        <translation>Betaltjänsten är inte inställd här.</translation>
    </message>
    <message>
        <source>The payment provider knows this payment with other amounts.</source>
        <translation>Betaltjänsten har andra belopp för betalningen.</translation>
    </message>
    <message>
        <source>The personnummer begins with no real date.</source>
        <translation>Personnumret börjar inte med ett giltigt datum.</translation>
    </message>
    <message>
        <source>The personnummer has a date to come.</source>
        <translation>Personnumret har ett datum i framtiden.</translation>
    </message>
    <message>
        <source>The personnummer would belong to somebody born too long ago.</source>
        <translation>Personnumret skulle tillhöra någon som är orimligt gammal.</translation>
    </message>
    <message>
        <source>The quantity must be a whole number.</source>
        <translation>Antalet måste vara ett heltal.</translation>
    </message>
    <message>
        <source>The refund has changed meanwhile. Look again.</source>
        <translation>Återbetalningen har ändrats under tiden. Titta igen.</translation>
    </message>
    <message>
        <source>The report cannot be written to this folder.</source>
        <translation>Utdraget går inte att skriva till mappen.</translation>
    </message>
    <message>
        <source>The right of withdrawal does not cover medicines.</source>
        <translation>Ångerrätten gäller inte läkemedel.</translation>
    </message>
    <message>
        <source>The sandbox ledger was written by another version.</source>
        <translation>Sandlådans liggare skrevs av en annan version.</translation>
    </message>
    <message>
        <source>The session is locked. Sign in again.</source>
        <translation>Sessionen är låst. Logga in igen.</translation>
    </message>
    <message>
        <source>The stated purpose does not open this.</source>
        <translation>Det angivna ändamålet öppnar inte detta.</translation>
    </message>
    <message>
        <source>The store does not answer.</source>
        <translation>Databasen svarar inte.</translation>
    </message>
    <message>
        <source>The store has no service account.</source>
        <translation>Databasen har inget tjänstekonto.</translation>
    </message>
    <message>
        <source>The store is empty; set it up with `store init`.</source>
        <translation>Databasen är tom; skapa den med `store init`.</translation>
    </message>
    <message>
        <source>The store must be the path of a file or a postgresql URL.</source>
        <translation>Databasen måste vara sökvägen till en fil eller en postgresql-URL.</translation>
    </message>
    <message>
        <source>The store needs a path or a URL.</source>
        <translation>Databasen behöver en sökväg eller en URL.</translation>
    </message>
    <message>
        <source>The store shows another organisation root than the one this computer knows.</source>
        <translation>Databasen visar en annan organisationsrot än den som datorn känner till.</translation>
    </message>
    <message>
        <source>The ten digits fit two persons a century apart; type all twelve.</source>
        <translation>De tio siffrorna passar två personer med hundra år emellan; skriv alla tolv.</translation>
    </message>
    <message>
        <source>The time of receipt needs its offset and lies between May 2018 and now.</source>
        <translation>Tiden då begäran kom in ska ha tidszon och ligga mellan maj 2018 och nu.</translation>
    </message>
    <message>
        <source>There are not that many units left to refund.</source>
        <translation>Så många enheter finns inte kvar att återbetala.</translation>
    </message>
    <message>
        <source>There is a store here already.</source>
        <translation>Här finns redan en databas.</translation>
    </message>
    <message>
        <source>There is an access report in this folder already. Choose another folder.</source>
        <translation>Det finns redan ett registerutdrag i mappen. Välj en annan mapp.</translation>
    </message>
    <message>
        <source>There is no VAT rate for this kind of goods.</source>
        <translation>Det finns ingen momssats för det här slaget av varor.</translation>
    </message>
    <message>
        <source>There is no store here.</source>
        <translation>Här finns ingen databas.</translation>
    </message>
    <message>
        <source>There is no such conversation.</source>
        <translation>Samtalet finns inte.</translation>
    </message>
    <message>
        <source>There is no such customer.</source>
        <translation>Kunden finns inte.</translation>
    </message>
    <message>
        <source>There is no such file to import.</source>
        <translation>Filen att importera finns inte.</translation>
    </message>
    <message>
        <source>There is no such member of staff.</source>
        <translation>Medarbetaren finns inte.</translation>
    </message>
    <message>
        <source>There is no such order.</source>
        <translation>Ordern finns inte.</translation>
    </message>
    <message>
        <source>There is no such refund.</source>
        <translation>Återbetalningen finns inte.</translation>
    </message>
    <message>
        <source>There is no such role.</source>
        <translation>Rollen finns inte.</translation>
    </message>
    <message>
        <source>There is no such subject request.</source>
        <translation>Dataskyddsärendet finns inte.</translation>
    </message>
    <message>
        <source>There is no terminal to ask on: set {variable}.</source>
        <translation>Det finns ingen terminal att fråga i: ange {variable}.</translation>
    </message>
    <message>
        <source>There is no valid access record for this.</source>
        <translation>Det finns ingen giltig åtkomstpost för detta.</translation>
    </message>
    <message>
        <source>These units have been paid back already.</source>
        <translation>De här enheterna har redan betalats tillbaka.</translation>
    </message>
    <message>
        <source>This amount is above what you may approve.</source>
        <translation>Beloppet är högre än vad du får godkänna.</translation>
    </message>
    <message>
        <source>This computer has no real keyring; name a file in BACKOFFICE_SITE_SECRET_FILE.</source>
        <translation>Datorn har ingen riktig nyckelring; ange en fil i BACKOFFICE_SITE_SECRET_FILE.</translation>
    </message>
    <message>
        <source>This computer is not enrolled for this store.</source>
        <translation>Datorn är inte inskriven för databasen.</translation>
    </message>
    <message>
        <source>This did not work, and it is not your fault. Tell support incident {number}.</source>
        <translation>Det gick inte, och felet är inte ditt. Meddela supporten incident {number}.</translation>
    </message>
    <message>
        <source>This file is a database of another program.</source>
        <translation>Filen är en databas från ett annat program.</translation>
    </message>
    <message>
        <source>This is no category of personal data.</source>
        <translation>Det här är ingen kategori av personuppgifter.</translation>
    </message>
    <message>
        <source>This is no reason for a refund.</source>
        <translation>Det här är ingen orsak till en återbetalning.</translation>
    </message>
    <message>
        <source>This is no state of a refund.</source>
        <translation>Det här är ingen status för en återbetalning.</translation>
    </message>
    <message>
        <source>This is not a file that was locked here.</source>
        <translation>Det här är inte en fil som låsts här.</translation>
    </message>
    <message>
        <source>This is not a part of an emergency kit.</source>
        <translation>Det här är inte en del av ett nödpaket.</translation>
    </message>
    <message>
        <source>This is sealed under a key that you do not hold.</source>
        <translation>Det här är förseglat med en nyckel som du inte har.</translation>
    </message>
    <message>
        <source>This key was used for another request.</source>
        <translation>Nyckeln användes för en annan begäran.</translation>
    </message>
    <message>
        <source>This line does not have the form of the import format.</source>
        <translation>Raden följer inte importformatet.</translation>
    </message>
    <message>
        <source>This line holds what looks like a card number, which is never stored.</source>
        <translation>Raden innehåller vad som ser ut som ett kortnummer, och sådana lagras aldrig.</translation>
    </message>
    <message>
        <source>This line is nested too deeply.</source>
        <translation>Raden är för djupt kapslad.</translation>
    </message>
    <message>
        <source>This line is not JSON.</source>
        <translation>Raden är inte JSON.</translation>
    </message>
    <message>
        <source>This line is too long.</source>
        <translation>Raden är för lång.</translation>
    </message>
    <message>
        <source>This line refers to something that is nowhere.</source>
        <translation>Raden hänvisar till något som inte finns.</translation>
    </message>
    <message>
        <source>This needs an open subject request of the customer.</source>
        <translation>Det här kräver ett öppet dataskyddsärende för kunden.</translation>
    </message>
    <message>
        <source>This order belongs to another customer.</source>
        <translation>Ordern tillhör en annan kund.</translation>
    </message>
    <message>
        <source>This purpose is not one that your role may state.</source>
        <translation>Din roll får inte ange det ändamålet.</translation>
    </message>
    <message>
        <source>This store was written by a newer version of the program. Update the program.</source>
        <translation>Databasen skrevs av en nyare version av programmet. Uppdatera programmet.</translation>
    </message>
    <message>
        <source>This user name is taken.</source>
        <translation>Användarnamnet är upptaget.</translation>
    </message>
    <message>
        <source>This version works on embedded stores only; give the path of a file.</source>
        <translation>Den här versionen arbetar bara med inbäddade databaser; ange sökvägen till en fil.</translation>
    </message>
    <message>
        <source>Two parts of this line have the same external_id.</source>
        <translation>Två delar av raden har samma external_id.</translation>
    </message>
    <message>
        <source>Type an amount.</source>
        <translation>Skriv ett belopp.</translation>
    </message>
    <message>
        <source>Type the words of the emergency kit.</source>
        <translation>Skriv nödpaketets ord.</translation>
    </message>
    <message>
        <source>Type what the caller says; it does not look like this field.</source>
        <translation>Skriv vad den som ringer uppger; det ser inte ut som rätt slags uppgift.</translation>
    </message>
    <message>
        <source>User name or passphrase is not right, or the account is closed.</source>
        <translation>Användarnamnet eller lösenfrasen stämmer inte, eller så är kontot stängt.</translation>
    </message>
    <message>
        <source>Words are missing, or there are too many.</source>
        <translation>Ord saknas, eller så är de för många.</translation>
    </message>
    <message>
        <source>Write the amount like {example}.</source>
        <translation>Skriv beloppet som {example}.</translation>
    </message>
    <message>
        <source>You have used up this hour&apos;s confirmations for this customer.</source>
        <translation>Du har gjort alla kontroller som får göras för kunden den här timmen.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Din roll tillåter inte detta.</translation>
    </message>
    <message>
        <source>Your role may not see this.</source>
        <translation>Din roll får inte se detta.</translation>
    </message>
</context>
</TS>
