<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>AbsentFact</name>
    <message>
        <source>Not on record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccessTime</name>
    <message>
        <source>Reading ends at {0}; state a purpose again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State a purpose again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · read until {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseStep</name>
    <message>
        <source>An access report answers article 15. This version has no form for this request: work on it by hand; the deadline stands here all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished">Kund</translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health-related customer service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Powers of attorney</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer to a group company</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContentsStep</name>
    <message>
        <source>Contents of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every section is there; {0} parts are empty and say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gather the contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is gathered yet. Gathering opens everything on record and is logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contents are being gathered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the report will hold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContextPanel</name>
    <message>
        <source>About this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished">Kund</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">Språk</translation>
    </message>
    <message>
        <source>Last turn at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing had to be covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationHead</name>
    <message>
        <source>Nobody on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected personal data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished">Samtal</translation>
    </message>
    <message>
        <source>No conversation is stored yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody said that, or it is covered. Try fewer or other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished">Läs om</translation>
    </message>
    <message>
        <source>Search in what was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first %n; add a word to narrow it down</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n; search to find older ones</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that were said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationsScreen</name>
    <message>
        <source>About this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is over; the conversation is covered again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The turn is copied, redacted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerAlert</name>
    <message>
        <source>%n refunds failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n refunds under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A refund did not reach the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A refund is under way: look at it before you make another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others have the same name: verify who it is before you say anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected identity: tell nobody where this person lives or can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same name as %n others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same name as 1 other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same name as many others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerConsents</name>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer has agreed to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerConversations</name>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished">Samtal</translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation with this customer is on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerField</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerHeader</name>
    <message>
        <source>Contact, consents and alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished">Återbetala</translation>
    </message>
    <message>
        <source>This customer has no order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer since {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no personnummer on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} verified</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerOrders</name>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, personnummer, phone, e-mail or order …</source>
        <translation type="unfinished">Namn, personnummer, telefon, e-post eller order …</translation>
    </message>
    <message>
        <source>Nobody is found by that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ choose     Enter takes the customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerRefunds</name>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been paid back to this customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished">Återbetala</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation type="unfinished">Återbetalningar</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerScreen</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerView</name>
    <message>
        <source>Protected identity: tell nobody where this person lives or can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeliverStep</name>
    <message>
        <source>Deliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is being written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it, hand it over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeliveryForm</name>
    <message>
        <source>A folder for this case only; it is made if it is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least {0} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least {0} characters. Tell it by another way than the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation type="unfinished">Caps Lock verkar vara på.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the files with a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished">Lösenfras</translation>
    </message>
    <message>
        <source>That is too long; a sentence is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a passphrase anybody who comes by the files can read everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeliveryResult</name>
    <message>
        <source>Anchor of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the value of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sealed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON lies inside the locked PDF as well. Hand the file over, and tell the passphrase by another way. Remove the files here once they are delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are not locked: hand them over at the counter or by registered letter, and remove them here once they are delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Nobody has asked about their data yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished">Läs om</translation>
    </message>
    <message>
        <source>Subject requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} open, {1} due within a week or late</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep for the manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing comes back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterTabs</name>
    <message>
        <source>Queues</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is found here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished">{0} av {1}</translation>
    </message>
</context>
<context>
    <name>FullFact</name>
    <message>
        <source>Copy {0}</source>
        <translation type="unfinished">Kopiera {0}</translation>
    </message>
</context>
<context>
    <name>HealthSection</name>
    <message>
        <source>Health profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the health profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer gave it for advice on health. It is closed until you state that you need it for that, and closes again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no health profile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityStep</name>
    <message>
        <source>A call back to the number that is on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter to the registered address, where nothing else works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An identity document at the counter, seen and not copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BankID, or signed in to their own account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have made sure who asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it really them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report holds everything on record about one person. It must not reach anybody else, whoever answers for the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version keeps no record of the check. Note how and when it was made with the papers of the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways that hold</source>
        <translation type="unfinished"></translation>
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
    <name>KeysPanel</name>
    <message>
        <source>All keys</source>
        <translation type="unfinished">Alla tangenter</translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>Choose all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines to refund</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Follows from the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund how many of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role sees only what kind of medicine it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} for {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} refunded before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookupHit</name>
    <message>
        <source>%n others with this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 other with this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many others with this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected personal data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookupScreen</name>
    <message numerus="yes">
        <source>%n customers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly one customer. Enter opens the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is found by that. Check the spelling, or ask for phone or e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first %n; type more to narrow it down</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name, a personnummer, a phone number, an e-mail address or an order number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ choose     Enter opens     Esc goes back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>All keys</source>
        <translation type="unfinished">Alla tangenter</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished">Kommandon</translation>
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
        <translation>Låst. {0} var inloggad; vem som helst kan logga in nu.</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked. You can reveal it on a stated purpose.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Avbryt</translation>
    </message>
    <message>
        <source>Find the customer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That time has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The law is from 2018; that is too long ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is being opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no such time on that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it reached the company. It cannot be changed afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 14:05.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the day like 2026-03-09.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderDetail</name>
    <message>
        <source>Lines and payments of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No payment is on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} · {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role sees the kind of a medicine, not its name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrdersSection</name>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer has no order.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OriginalCard</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Avbryt</translation>
    </message>
    <message>
        <source>No purpose that your role may state opens this conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why do you read the original?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer is written to the access log. Enter takes the marked one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OriginalTime</name>
    <message>
        <source>Cover again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original is shown; nothing is covered. It is covered again at {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewSection</name>
    <message>
        <source>Bought for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>What the report says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the screen only</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program on this computer opens it. Look for it in its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a subject request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request {0} is open; the answer is due {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such request any more.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A law or an authority demands it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A representative is entered or checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice on health; the customer has agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer service</source>
        <translation type="unfinished">Kundservice</translation>
    </message>
    <message>
        <source>Dispensing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures in which nobody can be recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods or service were not as they should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health-related customer service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal obligation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss or misuse of data is looked into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicines are prepared or handed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money is to be paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Powers of attorney</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished">Återbetala</translation>
    </message>
    <message>
        <source>Security incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer asks about their own data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer asks for help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PurposeCard</name>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time for reading is over. State a purpose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why do you open this record?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer is written to the access log. Enter takes the marked one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PurposeForm</name>
    <message>
        <source>An open subject request of this customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the subject request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number of the subject request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is read on a case only stays closed without it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PurposePrompt</name>
    <message>
        <source>Your answer is written to the access log.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State a purpose first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderHead</name>
    <message>
        <source>About this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has none there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes back to the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left to refund afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordTasks</name>
    <message>
        <source>Contact, consents and alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a customer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished">Visa</translation>
    </message>
    <message>
        <source>Reveal: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State a purpose again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify caller</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Redaction</name>
    <message>
        <source>Account number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundCaution</name>
    <message>
        <source>Refund {0} of {1} already waits for approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund {0} of {1} has no clear answer from the bank; it may have been paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} went back before without naming lines; at most {1} can be refunded now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundDetail</name>
    <message>
        <source>A supervisor approves or declines it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above your limit of {0}: you cannot approve it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the refund of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a refund to see its life.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline</source>
        <translation type="unfinished">Avslå</translation>
    </message>
    <message>
        <source>Life of the refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished">Återbetala</translation>
    </message>
    <message>
        <source>The decision is being carried out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You requested it yourself: a colleague has to approve it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundDone</name>
    <message>
        <source>Back to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Stäng</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number to read to the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished">Återbetala</translation>
    </message>
    <message>
        <source>Refund {0} is paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund {0} requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund {0} waits for a supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund {0} was not paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} × {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundFacts</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished">Kund</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT in it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundFilter</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every refund that was sent has a clear answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No refund has been requested yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No refund has failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No refund is finished yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No refund is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No refund waits for approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundForm</name>
    <message>
        <source>A refund was already requested from here. Close this and look at the order&apos;s refunds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above your limit of {0}: a supervisor decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose first what is refunded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished">Återbetala</translation>
    </message>
    <message>
        <source>Refund {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send {0} for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount is being worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The refund is being requested.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundGoods</name>
    <message>
        <source>The goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pcs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundHindrance</name>
    <message>
        <source>Every line of this order has been refunded already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No payment is recorded for this order, so nothing can be paid back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was paid for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole payment has been paid back already, or is on its way back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundLife</name>
    <message>
        <source>Answered {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved: within the limit of the person who asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the provider: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made before, outside this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the bank, try {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank&apos;s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be sent to the bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for a supervisor&apos;s approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits to be sent to the bank</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundNews</name>
    <message>
        <source>Changed while you looked: {0} Check the lines once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund {0} is now: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund {0} of {1} was requested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} are left to refund.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} requested refund {1} of {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} instead of {2}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundOutcome</name>
    <message>
        <source>Accepted, not settled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, then failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clear answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid, then came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped by the bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer must act</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundQuestion</name>
    <message>
        <source>Cancel refund {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the refund of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline refund {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not sent yet; {0} will not go back to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} will not go back to {1}. {2} sees that you said no.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundReason</name>
    <message>
        <source>A wrong dispensing also needs a deviation report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaint about quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction of the subsidy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged in transport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the product and pass the complaint on to its manufacturer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right of withdrawal (14 days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The high-cost database has to be corrected as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong medicine dispensed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong price</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundSheet</name>
    <message>
        <source>Refund, order {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundState</name>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved; it goes to the bank next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being prepared; nothing is decided yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being sent to the bank right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled before it was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer must act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined; no money has moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed at the bank; the money is with us and can be refunded again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was paid, but came back to us; the customer does not have the money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent before a supervisor has approved it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way to the bank; not sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid back to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid out by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid out by hand, outside the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent; the bank has not answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped by bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank refused it; no money has moved and it can be requested again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank stopped it; the money is with us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank waits for something from the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown, and no longer asked for: somebody must ask the bank. Do not refund it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown: we ask the bank again at {0}. Do not refund it a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundTable</name>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer and reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished">Återbetala</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundsScreen</name>
    <message>
        <source>Read again</source>
        <translation type="unfinished">Läs om</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation type="unfinished">Återbetalningar</translation>
    </message>
    <message>
        <source>The newest {0} are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gather the contents first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure who asks first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">Nästa</translation>
    </message>
    <message>
        <source>Only a request under article 15 is answered by an access report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps to the access report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not export.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Requesting</name>
    <message>
        <source>Refund {0} of {1} was requested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The refund was not requested. {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Can be read until {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gather the contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is gathered, or the time for reading is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it through</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Administrator</source>
        <translation>Administratör</translation>
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
        <source>Pharmacist</source>
        <translation>Farmaceut</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Arbetsledare</translation>
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
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Återbetalningar</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished">Samtal</translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation type="unfinished">Återbetalningar</translation>
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
        <translation>Alla tangenter</translation>
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
        <translation>Femte sidan i listen</translation>
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
        <translation>Första sidan i listen</translation>
    </message>
    <message>
        <source>Fourth page of the rail</source>
        <translation>Fjärde sidan i listen</translation>
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
        <translation>Ny begäran</translation>
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
        <translation>Läs om</translation>
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
        <translation>Andra sidan i listen</translation>
    </message>
    <message>
        <source>Seventh page of the rail</source>
        <translation>Sjunde sidan i listen</translation>
    </message>
    <message>
        <source>Sixth page of the rail</source>
        <translation>Sjätte sidan i listen</translation>
    </message>
    <message>
        <source>Third page of the rail</source>
        <translation>Tredje sidan i listen</translation>
    </message>
    <message>
        <source>Verify the caller</source>
        <translation>Kontrollera uppringaren</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Agreed to nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact, consents and alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn {0}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished">Kund</translation>
    </message>
    <message>
        <source>Customer service</source>
        <translation type="unfinished">Kundservice</translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpokenLanguage</name>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Nothing was said in this conversation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubjectRequest</name>
    <message>
        <source>A use of data is to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data are to be erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data are to be left untouched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data are to be moved to somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is wrong or missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which data are processed, and a copy of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (article {1})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>%n turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund of order {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and %n more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, text {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, with {1}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown on the screen only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerifyStrip</name>
    <message>
        <source>As the caller says it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Stäng</translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the caller says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You learn whether it is right, not what is on record. Every try is logged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>All keys</source>
        <translation type="unfinished">Alla tangenter</translation>
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
        <source>A name has 1 to 200 characters.</source>
        <translation>Ett namn har 1 till 200 tecken.</translation>
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
        <translation>En begäran från en registrerad gäller artikel 15, 16, 17, 18, 20 eller 21.</translation>
    </message>
    <message>
        <source>A user name has 2 to 60 letters, digits, dots, dashes or underscores.</source>
        <translation>Ett användarnamn har 2 till 60 bokstäver, siffror, punkter, bindestreck eller understreck.</translation>
    </message>
    <message>
        <source>An access report answers a request under article 15; this is another one.</source>
        <translation>Ett registerutdrag besvarar en begäran enligt artikel 15; det här är en annan.</translation>
    </message>
    <message>
        <source>An object in this line names a key twice.</source>
        <translation>Ett objekt på raden anger samma nyckel två gånger.</translation>
    </message>
    <message>
        <source>An organisation&apos;s name has 1 to 200 characters.</source>
        <translation>En organisations namn har 1 till 200 tecken.</translation>
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
        <translation>Mer har återbetalats än vad som betalats in.</translation>
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
        <translation>Ingen beslutar om en återbetalning som de själva har begärt.</translation>
    </message>
    <message>
        <source>Nothing is on record here.</source>
        <translation>Här finns inget registrerat.</translation>
    </message>
    <message>
        <source>Only a key officer can do this.</source>
        <translation>Bara en nyckelansvarig kan göra detta.</translation>
    </message>
    <message>
        <source>Only the person who asked for it, or somebody who may approve, can take it back.</source>
        <translation>Bara den som begärde den, eller någon som får godkänna, kan ta tillbaka den.</translation>
    </message>
    <message>
        <source>Only {remaining} can still be refunded to one payment of this order.</source>
        <translation>Bara {remaining} kan ännu återbetalas till en betalning för ordern.</translation>
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
        <source>The customer&apos;s consent does not stand.</source>
        <translation>Kundens samtycke gäller inte.</translation>
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
        <translation>Betaltjänsten har betalningen med andra belopp.</translation>
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
        <translation>Personnumret skulle tillhöra någon som föddes för länge sedan.</translation>
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
        <source>The time of receipt needs its offset and cannot lie ahead.</source>
        <translation>Tiden för mottagandet behöver tidszon och kan inte ligga i framtiden.</translation>
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
        <translation>Begäran finns inte.</translation>
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
        <source>This is no category of personal data.</source>
        <translation>Det här är ingen kategori av personuppgifter.</translation>
    </message>
    <message>
        <source>This is no reason for a refund.</source>
        <translation>Det här är inget skäl för en återbetalning.</translation>
    </message>
    <message>
        <source>This is no state of a refund.</source>
        <translation>Det här är inget läge för en återbetalning.</translation>
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
        <translation>Raden har inte importformatets form.</translation>
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
        <translation>Det här kräver en öppen begäran från kunden.</translation>
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
        <translation>Skriv vad uppringaren säger; det ser inte ut som det här fältet.</translation>
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
