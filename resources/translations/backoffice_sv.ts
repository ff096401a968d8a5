<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InlineMessage</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked. {0} was signed in; anybody may sign in now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MaskedField</name>
    <message>
        <source>Copy {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown on screen for a short while</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}, workstation {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stops as soon as it can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuantityStepper</name>
    <message>
        <source>Less: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data-protection officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pharmacist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>There is nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the search field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcut</name>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry out the main action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fifth page of the rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a customer, from anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First page of the rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fourth page of the rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second page of the rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seventh page of the rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sixth page of the rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third page of the rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the caller</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideSheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInCard</name>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your user name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workstation {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Find a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, personnummer, phone, e-mail or order …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A part of the search index is missing. Build the index again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A personnummer has ten or twelve digits, such as 19121212-1212.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A returned medicine is never put back into stock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sealed value could not be opened; it was changed or moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one unit to refund.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No personnummer has 000 after its date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping is nothing that can be returned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VAT rate must lie between 0 and 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount must be more than zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount must not be negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer&apos;s consent does not stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language must be sv or en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last digit does not fit; a digit of the personnummer is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment provider cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment provider is not set up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment provider knows this payment with other amounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The personnummer begins with no real date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The personnummer has a date to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The personnummer would belong to somebody born too long ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The refund has changed meanwhile. Look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right of withdrawal does not cover medicines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox ledger was written by another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is locked. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stated purpose does not open this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store must be the path of a file or a postgresql URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store needs a path or a URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ten digits fit two persons a century apart; type all twelve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are not that many units left to refund.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no VAT rate for this kind of goods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such refund.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such subject request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no valid access record for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These units have been paid back already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This did not work, and it is not your fault. Tell support incident {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs an open subject request of the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This purpose is not one that your role may state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name or passphrase is not right, or the account is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the amount like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not see this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
