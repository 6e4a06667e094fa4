<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Acquire</name>
    <message>
        <source>The pasted token (%1) has expired.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>The service answered with status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s answer is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s answer holds no token at “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s token has characters that no header can carry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s token had expired before it arrived. Compare the clocks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptLedger</name>
    <message>
        <source>The service has locked this account for your network address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 attempts are used; one more refusal would lock the account.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backend</name>
    <message>
        <source>There is no secret store “%1”; there are keychain and memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile “%1” is for the service “%2”, which is not known here. It is kept, but not shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>add takes a service and a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the header set to the service: accepted or refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers in JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit takes one name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes a profile; what is not named stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is written down: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header set, one “Name: value” per line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where profiles and settings live (also BEARERBOX_CONFIG_DIR).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret store: keychain or memory (also BEARERBOX_STORE).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows this help, or that of a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes a duration such as 90, 5m or 1h30m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: bearerbox-cli [options] COMMAND [arguments]

Gets tokens and prints the headers that carry them.

Commands:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: bearerbox-cli %1 %2 [options]

%3

Options:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was not done after %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which command?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not take --%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--set takes key=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a secret: use --secret %1=-, %1=@FILE or %1=env:VAR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--extra-header takes &apos;Name: value&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--environment is production, staging or test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--refresh is auto or manual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets a field; several times for several fields or addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the profile into a group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks it as a favourite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes that mark away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production, staging or test; empty for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (PEM) trusted besides the system&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusts the one certificate with this SHA-256 (hex).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our own certificate (PEM), where the service demands one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key (PEM).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http://… or socks5://…, or “none”; empty for the system&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets secrets go to other hosts unencrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes that permission away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A header of your own; several times for several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto or manual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one click copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove takes one name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes a profile, its secrets and its tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename takes the old and the new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives a profile another name; its secrets and tokens stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory store forgets at the end of this command: give --secret to token, header or check instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing will be sent to %1 unencrypted unless you say --allow-plain-http.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stores a secret: KEY=- (one line of standard input), KEY=@FILE or KEY=env:VAR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes a stored secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard input ended before the secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read as a secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable %1 is not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--secret %1=… takes -, @FILE or env:VAR; a secret never stands on the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret %1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--secret takes key=-, key=@FILE or key=env:VAR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no secret “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The services known, with their fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show takes one name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sessions and the time they have left. Never asks a service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one profile, or describe the call with --service and --set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 goes with --service; a stored profile is changed with edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of a profile: a call to this service, described by --set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret for this call: KEY=- (one line of standard input), KEY=@FILE or KEY=env:VAR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the token must live at least (5m, 90).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gets new tokens, also after a refusal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the whole call; 30 without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works without the desktop app (this version always does).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no step “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token at hand is still good, but it could not be renewed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gives tokens that live shorter than you asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token of this step instead of the last one&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token alone on a line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfigFolder</name>
    <message>
        <source>The folder %1 cannot be made or used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CredentialLock</name>
    <message>
        <source>Another program is still working on this profile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesktopOptions</name>
    <message>
        <source>Gets the tokens that APIs ask for, keeps them alive, and copies finished headers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where profiles and settings live (or BEARERBOX_CONFIG_DIR).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where secrets and tokens are kept: keychain or memory (or BEARERBOX_STORE).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no argument “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 d %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Internal error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service not reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service reported an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusable answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyring locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyring access denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped to protect a secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bearerbox is not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report this with the steps that led here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the account and its secret. Nothing is tried again until you do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the time given; another attempt would not help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, the network and the proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the certificate; if it is right, name its CA file or pin it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what the service said; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the address belongs to this service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the profile and enter it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keyring and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a keyring, or use the memory store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow Bearerbox to use the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, or allow more time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this is intended, change the profile and enter its secret again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Bearerbox first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempt before %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldInputs</name>
    <message>
        <source>Add another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left empty: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Header lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curl command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeaderSets</name>
    <message>
        <source>The token of the step “%1” has expired.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptFile</name>
    <message>
        <source>not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not usable and cannot be set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not usable (%2). It was kept as %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last good copy is used instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeychainStore</name>
    <message>
        <source>There is no keyring in this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not answer within %1 s; it may be waiting to be unlocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring refused access: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LifeView</name>
    <message>
        <source>Asking the service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next refresh %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshed by hand only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left, until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh gets the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows until when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until the service unlocks the account, at %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>its certificate has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate is not valid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate is made out to another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate is signed by nobody but itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate comes from an unknown authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not prove who it is: %2. SHA-256 of its certificate: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not the pinned one. SHA-256 pinned: %2; shown: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request to %1 was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 had not answered completely after %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to %1 came about within %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is not a valid URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only http and https are spoken, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of %1 must not hold a user or a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain http to %1 would show the secret to everybody on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A header has an impossible name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header %1 is set by Bearerbox itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header %1 holds a line break or a control character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request has an unknown method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 redirects without saying where to; no redirect is followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 redirects to %2; no redirect is followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy&apos;s password does not belong in its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy is http://host:port or socks5://host:port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy for %1 was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy for %1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy for %1 wants another user or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy for %1 could not be reached or refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to %1 came about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compressed answer of %1 cannot be unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection before it had answered properly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with something that is not proper HTTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client key for %1 does not belong to the client certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants another client certificate, or one at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 speaks only versions of TLS that are no longer safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large for a certificate file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no private key that the passphrase opens.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>A profile lacks its id, name or service.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileBook</name>
    <message>
        <source>There is a profile called “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Bearerbox and is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileKeeping</name>
    <message>
        <source>There is a profile called “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no secret “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile is removed, but its secret may still be in the store: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileSecrets</name>
    <message>
        <source>The stored secret has a form that this version cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret “%1” was entered for %2 and is not sent to %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Request</name>
    <message>
        <source>There is no token of the step “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not stored for “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is empty or not usable.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealedBox</name>
    <message>
        <source>The sealing key has the wrong size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a sealed file of this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sealed with another key, or altered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealedTokenCache</name>
    <message>
        <source>Another program holds %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServiceCatalogue</name>
    <message>
        <source>larger than 1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id “%1” is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service definition %1 is left out: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no service “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServiceDefinition</name>
    <message>
        <source>no earlier step is called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a token must not stand in a URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no field is called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a secret must not stand in a URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a secret that every profile may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the minimum is above the maximum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a secret has one value and no default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must name a required field of type url.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must name a field that is no secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must name a secret field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no step is called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not JSON: %1 (at byte %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer than %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a duration of a second or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit a field of type %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionState</name>
    <message>
        <source>No token yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>“%1” is neither {field} nor {step.token}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenCard</name>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learnt from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Validation</name>
    <message>
        <source>Line breaks and control characters are not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 characters (now %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a number from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a duration such as 30m, 12h or 1h30m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a duration from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address must not hold a user name or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an http or https address such as https://host:30100, without a query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret is never part of a profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One value only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has at most 100 characters and no line breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name must not begin with “-”: a shell would read it as an option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a header name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A header&apos;s value has printable ASCII characters only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bearerbox sets the header “%1” itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pin is the certificate&apos;s SHA-256: 64 hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client certificate and its key belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy is “none” or an address such as http://user@host:3128; its password is a secret of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no field “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>the token itself (JWT claim “exp”)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service&apos;s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service&apos;s documentation; the service itself does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you, when you entered the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no known end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time left %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bearerbox::ClipboardStrip</name>
    <message>
        <source>Clear now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bearerbox::ConnectionSection</name>
    <message>
        <source>CA file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM file with authorities to trust in addition to the system&apos;s, for a service with its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the one certificate to trust, in place of the usual checks: 64 hexadecimal digits, with or without colons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM file, for a service that wants to know who connects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM file with the key of the client certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client key passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if the key is encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left empty: what the system says. “none”: straight to the service. Else its http or socks5 address with a port, and a user name if it wants one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if the proxy wants one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow plain http</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets and tokens then travel where anybody on the way can read them. This machine itself needs no such permission.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bearerbox::CopyDesk</name>
    <message>
        <source>It has no living token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh gets one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system did not allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has a newer token than the one you copied · clears in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied header of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · clears in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing copied from %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was copied before has been cleared.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bearerbox::DesktopApp</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bearerbox cannot open its profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bearerbox::HeaderCard</name>
    <message>
        <source>Header set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hides in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not available yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bearerbox::LabelledInput</name>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bearerbox::ListInput</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bearerbox::MainWindow</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Bearerbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bearerbox gets the tokens that your APIs ask for, keeps them alive, and puts the finished headers on the clipboard. Passwords stay in the keyring of this computer; there is no account and no cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its password or app secret and its tokens are deleted from this computer as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bearerbox::MoreSection</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group, marks, refresh, connection and headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles of a group stand together in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mark in the list, so that production looks like production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic, before the token expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only when I ask for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “Copy header” copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent with each request of this profile and given out with its headers. They are stored as readable text: put no secret here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bearerbox::PathInput</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bearerbox::ProfileColumn</name>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile has “%1” in its name, service, account or group.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bearerbox::ProfileDialog</name>
    <message>
        <source>Edit profile “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard what you entered?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bearerbox::ProfileForm</name>
    <message>
        <source>A definition of your own (experimental).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prod-engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you call this profile here and on the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a profile called “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bearerbox::SecretInput</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the stored %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be removed when you save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it again for the new address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty to keep what is stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored — leave empty to keep it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bearerbox::ServiceFields</name>
    <message>
        <source>At least one of these is needed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain http: anybody on the way can read the secrets and tokens of this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain http: anybody on the way could read the secrets of this profile, so nothing is sent unless you allow it under “More”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it again: what is stored was meant for another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter one of these again: %1. What is stored was meant for another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter one of these: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bearerbox::SessionPanel</name>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not since Bearerbox started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by itself, before the expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned certificate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bearerbox::TokenCard</name>
    <message>
        <source>Not fetched yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bearerbox::WindowActions</name>
    <message>
        <source>Add profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
