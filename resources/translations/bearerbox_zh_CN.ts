<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Acquire</name>
    <message>
        <source>The address is empty or not usable.</source>
        <translation>地址为空或不可用。</translation>
    </message>
</context>
<context>
    <name>ActivityLog</name>
    <message>
        <source>%1 cannot be removed.</source>
        <translation>无法删除 %1。</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>The service answered with status %1</source>
        <translation>服务返回状态码 %1</translation>
    </message>
    <message>
        <source>The service&apos;s answer is not a JSON object.</source>
        <translation>服务的响应不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The service&apos;s token has characters that no header can carry.</source>
        <translation>服务返回的 Token 含有请求头中不允许的字符。</translation>
    </message>
    <message>
        <source>The service&apos;s token had expired before it arrived. Compare the clocks.</source>
        <translation>服务返回的 Token 在收到时已过期。请核对双方时钟。</translation>
    </message>
    <message>
        <source>The service&apos;s answer holds no token at “%1”</source>
        <translation>服务的响应在“%1”处没有 Token</translation>
    </message>
</context>
<context>
    <name>AttemptLedger</name>
    <message>
        <source>The service has locked this account for your network address.</source>
        <translation>服务已针对您的网络地址锁定此账号。</translation>
    </message>
    <message>
        <source>%1 of %2 attempts are used; one more refusal would lock the account.</source>
        <translation>%2 次尝试已用 %1 次，再被拒绝一次账号就会被锁定。</translation>
    </message>
    <message>
        <source>The service refused this account %1 times in a row, and nobody has documented when it locks one.</source>
        <translation>服务已连续 %1 次拒绝此账号，而何时锁定账号并无文档说明。</translation>
    </message>
</context>
<context>
    <name>Attempts</name>
    <message>
        <source>%1 of %2 attempts used</source>
        <translation>%2 次尝试已用 %1 次</translation>
    </message>
    <message>
        <source>one more refusal locks the account</source>
        <translation>再被拒绝一次账号就会被锁定</translation>
    </message>
    <message>
        <source>all available again at %1</source>
        <translation>%1 后恢复全部次数</translation>
    </message>
    <message>
        <source>Locked, %1</source>
        <translation>已锁定，%1</translation>
    </message>
    <message>
        <source>This makes one attempt.</source>
        <translation>本次操作会用掉一次尝试机会。</translation>
    </message>
    <message>
        <source>The account is locked for your network address until %1. No attempt is made before.</source>
        <translation>该账号在您的网络地址上被锁定至 %1。在此之前不会尝试。</translation>
    </message>
    <message>
        <source>Refused in a row: %1</source>
        <translation>连续被拒：%1 次</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>one more might lock the account</source>
        <translation>再一次可能会锁定账号</translation>
    </message>
    <message>
        <source>Nobody has documented when %1 locks an account; one more might be it.</source>
        <translation>%1 何时锁定账号并无文档说明；再一次可能就会锁定。</translation>
    </message>
    <message>
        <source>nothing is tried by itself before %1</source>
        <translation>%1 之前不会自动尝试</translation>
    </message>
    <message>
        <source>One more refusal locks the account “%1” at %2 for %3.</source>
        <translation>再被拒绝一次，%2 上的账号“%1”将被锁定 %3。</translation>
    </message>
    <message>
        <source>A test is attempt %1 of %2; refusal %2 locks the account “%3”.</source>
        <translation>测试将是第 %1 次尝试（共 %2 次）；第 %2 次被拒绝会锁定账号“%3”。</translation>
    </message>
    <message>
        <source>Just this was refused; another attempt may count again.</source>
        <translation>刚才正是这些内容被拒绝；再次尝试可能会再次计数。</translation>
    </message>
</context>
<context>
    <name>Backend</name>
    <message>
        <source>There is no secret store “%1”; there are keychain and memory.</source>
        <translation>没有机密存储“%1”，可选 keychain 和 memory。</translation>
    </message>
    <message>
        <source>The profile “%1” is for the service “%2”, which is not known here. It is kept, but not shown.</source>
        <translation>配置“%1”所属的服务“%2”在此未定义。该配置已保留，但不显示。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written: what is learnt now is forgotten with this program.</source>
        <translation>目录 %1 不可写：本次得知的内容在程序结束后不会保留。</translation>
    </message>
</context>
<context>
    <name>CertificateLook</name>
    <message>
        <source>“%1” is reached over plain http: there is no certificate to look at or to pin.</source>
        <translation>“%1”通过明文 http 访问：没有可查看或固定的证书。</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Adds a profile.</source>
        <translation>添加配置。</translation>
    </message>
    <message>
        <source>Shows the header set to the service: accepted or refused.</source>
        <translation>用请求头访问服务，检查被接受还是被拒绝。</translation>
    </message>
    <message>
        <source>Answers in JSON.</source>
        <translation>以 JSON 格式输出。</translation>
    </message>
    <message>
        <source>Changes a profile; what is not named stays.</source>
        <translation>修改配置，未指定的项保持不变。</translation>
    </message>
    <message>
        <source>The header set, one “Name: value” per line.</source>
        <translation>请求头，每行一个“Name: value”。</translation>
    </message>
    <message>
        <source>Where profiles and settings live (also BEARERBOX_CONFIG_DIR).</source>
        <translation>存放配置和设置的目录（或设置 BEARERBOX_CONFIG_DIR）。</translation>
    </message>
    <message>
        <source>The secret store: keychain or memory (also BEARERBOX_STORE).</source>
        <translation>机密存储：keychain 或 memory（或设置 BEARERBOX_STORE）。</translation>
    </message>
    <message>
        <source>Shows this help, or that of a command.</source>
        <translation>显示本帮助或某个命令的帮助。</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>The profiles.</source>
        <translation>列出配置。</translation>
    </message>
    <message>
        <source>Usage: bearerbox-cli [options] COMMAND [arguments]

Gets tokens and prints the headers that carry them.

Commands:
</source>
        <translation>用法：bearerbox-cli [选项] 命令 [参数]

获取 Token，并输出携带 Token 的请求头。

命令：
</translation>
    </message>
    <message>
        <source>Options:
</source>
        <translation>选项：
</translation>
    </message>
    <message>
        <source>Which command?</source>
        <translation>请指定命令。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>%1 does not take --%2.</source>
        <translation>%1 不支持 --%2。</translation>
    </message>
    <message>
        <source>--set takes key=value.</source>
        <translation>--set 的格式为 key=value。</translation>
    </message>
    <message>
        <source>%1 is a secret: use --secret %1=-, %1=@FILE or %1=env:VAR.</source>
        <translation>%1 是机密，请使用 --secret %1=-、%1=@FILE 或 %1=env:VAR。</translation>
    </message>
    <message>
        <source>--extra-header takes &apos;Name: value&apos;.</source>
        <translation>--extra-header 的格式为 &apos;Name: value&apos;。</translation>
    </message>
    <message>
        <source>Sets a field; several times for several fields or addresses.</source>
        <translation>设置字段；可多次使用，以设置多个字段或地址。</translation>
    </message>
    <message>
        <source>Puts the profile into a group.</source>
        <translation>将配置放入分组。</translation>
    </message>
    <message>
        <source>Marks it as a favourite.</source>
        <translation>标记为收藏。</translation>
    </message>
    <message>
        <source>Takes that mark away.</source>
        <translation>取消收藏。</translation>
    </message>
    <message>
        <source>production, staging or test; empty for none.</source>
        <translation>production、staging 或 test；留空表示无。</translation>
    </message>
    <message>
        <source>Certificates (PEM) trusted besides the system&apos;s.</source>
        <translation>除系统证书外额外信任的 CA 证书（PEM）。</translation>
    </message>
    <message>
        <source>http://… or socks5://…, or “none”; empty for the system&apos;s.</source>
        <translation>http://…、socks5://… 或“none”；留空则使用系统代理。</translation>
    </message>
    <message>
        <source>Lets secrets go to other hosts unencrypted.</source>
        <translation>允许将机密以未加密方式发送到其他主机。</translation>
    </message>
    <message>
        <source>A header of your own; several times for several.</source>
        <translation>自定义请求头；可多次使用，以添加多个。</translation>
    </message>
    <message>
        <source>auto or manual.</source>
        <translation>auto 或 manual。</translation>
    </message>
    <message>
        <source>What one click copies.</source>
        <translation>一键复制时使用的格式。</translation>
    </message>
    <message>
        <source>Removes a profile, its secrets and its tokens.</source>
        <translation>删除配置及其机密和 Token。</translation>
    </message>
    <message>
        <source>Gives a profile another name; its secrets and tokens stay.</source>
        <translation>重命名配置，其机密和 Token 保持不变。</translation>
    </message>
    <message>
        <source>The memory store forgets at the end of this command: give --secret to token, header or check instead.</source>
        <translation>memory 存储在命令结束后即清空：请改在 token、header 或 check 中使用 --secret。</translation>
    </message>
    <message>
        <source>Nothing will be sent to %1 unencrypted unless you say --allow-plain-http.</source>
        <translation>除非指定 --allow-plain-http，否则不会向 %1 发送任何未加密的内容。</translation>
    </message>
    <message>
        <source>Stores a secret: KEY=- (one line of standard input), KEY=@FILE or KEY=env:VAR.</source>
        <translation>保存机密：KEY=-（标准输入的一行）、KEY=@FILE 或 KEY=env:VAR。</translation>
    </message>
    <message>
        <source>Removes a stored secret.</source>
        <translation>删除已保存的机密。</translation>
    </message>
    <message>
        <source>Standard input ended before the secret.</source>
        <translation>标准输入在读到机密之前已结束。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read as a secret.</source>
        <translation>无法从文件 %1 读取机密。</translation>
    </message>
    <message>
        <source>The variable %1 is not set.</source>
        <translation>未设置环境变量 %1。</translation>
    </message>
    <message>
        <source>--secret %1=… takes -, @FILE or env:VAR; a secret never stands on the command line.</source>
        <translation>--secret %1=… 的取值为 -、@FILE 或 env:VAR；机密不得直接写在命令行中。</translation>
    </message>
    <message>
        <source>The secret %1 is empty.</source>
        <translation>机密 %1 为空。</translation>
    </message>
    <message>
        <source>--secret takes key=-, key=@FILE or key=env:VAR.</source>
        <translation>--secret 的格式为 key=-、key=@FILE 或 key=env:VAR。</translation>
    </message>
    <message>
        <source>The services known, with their fields.</source>
        <translation>列出已知的服务及其字段。</translation>
    </message>
    <message>
        <source>The sessions and the time they have left. Never asks a service.</source>
        <translation>列出会话及其剩余时间，不会访问服务。</translation>
    </message>
    <message>
        <source>Name one profile, or describe the call with --service and --set.</source>
        <translation>请指定一个配置，或用 --service 和 --set 描述本次调用。</translation>
    </message>
    <message>
        <source>--%1 goes with --service; a stored profile is changed with edit.</source>
        <translation>--%1 须与 --service 一起使用；修改已保存的配置请用 edit。</translation>
    </message>
    <message>
        <source>A secret for this call: KEY=- (one line of standard input), KEY=@FILE or KEY=env:VAR.</source>
        <translation>本次调用的机密：KEY=-（标准输入的一行）、KEY=@FILE 或 KEY=env:VAR。</translation>
    </message>
    <message>
        <source>How long the token must live at least (5m, 90).</source>
        <translation>Token 至少还须有效多久（5m、90）。</translation>
    </message>
    <message>
        <source>Gets new tokens, also after a refusal.</source>
        <translation>获取新 Token，即使之前被拒绝。</translation>
    </message>
    <message>
        <source>For the whole call; 30 without it.</source>
        <translation>整个调用的时限，默认 30 秒。</translation>
    </message>
    <message>
        <source>Works without the desktop app (this version always does).</source>
        <translation>不依赖桌面应用运行（当前版本始终如此）。</translation>
    </message>
    <message>
        <source>The token at hand is still good, but it could not be renewed. %1</source>
        <translation>现有 Token 仍然有效，但未能续期。%1</translation>
    </message>
    <message>
        <source>The service gives tokens that live shorter than you asked for.</source>
        <translation>服务签发的 Token 有效期短于您的要求。</translation>
    </message>
    <message>
        <source>The token of this step instead of the last one&apos;s.</source>
        <translation>输出此步骤的 Token，而不是最后一步的。</translation>
    </message>
    <message>
        <source>The token alone on a line.</source>
        <translation>只输出 Token，单独一行。</translation>
    </message>
    <message>
        <source>The secret %1 is not UTF-8 text.</source>
        <translation>机密 %1 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>无法写入标准输出。</translation>
    </message>
    <message>
        <source>Its secret is in the keychain, where the memory store cannot remove it: remove the profile without --store memory.</source>
        <translation>它的密钥在钥匙串中，内存存储无法将其删除：请不带 --store memory 删除该配置。</translation>
    </message>
    <message>
        <source>The line on standard input is too long for a secret.</source>
        <translation>标准输入的这一行太长，不能作为密钥。</translation>
    </message>
    <message>
        <source>The call did not finish within %1 s.</source>
        <translation>调用在 %1 秒内未完成。</translation>
    </message>
    <message>
        <source>Takes a renewed token from response headers on standard input.</source>
        <translation>从标准输入的响应头中取用更新后的 Token。</translation>
    </message>
    <message>
        <source>Standard input was silent for too long.</source>
        <translation>标准输入长时间没有内容。</translation>
    </message>
    <message>
        <source>There is too much on standard input.</source>
        <translation>标准输入的内容过多。</translation>
    </message>
    <message>
        <source>%1 of %2 attempts are used; the account is locked at %2.</source>
        <translation>%2 次尝试已用 %1 次；用满 %2 次账号将被锁定。</translation>
    </message>
    <message>
        <source>Trusts the certificate with this SHA-256 (hex) and no other; several times for several.</source>
        <translation>只信任具有此 SHA-256（十六进制）的证书；可多次使用以指定多个。</translation>
    </message>
    <message>
        <source>Our own certificate (PEM or PKCS #12), where the service demands one.</source>
        <translation>我方的客户端证书（PEM 或 PKCS #12），用于要求客户端证书的服务。</translation>
    </message>
    <message>
        <source>Its key (PEM), where it is in a file of its own.</source>
        <translation>其私钥（PEM），用于私钥单独存放的情况。</translation>
    </message>
    <message>
        <source>Hosts reached without it: names, addresses, networks; “*” for all.</source>
        <translation>不经代理访问的主机：名称、地址、网段；“*”表示全部。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>What is shown is not what --yes names.</source>
        <translation>所出示的证书与 --yes 指定的不一致。</translation>
    </message>
    <message>
        <source>There is no terminal to ask on: name the certificate to pin with --yes SHA256.</source>
        <translation>没有可供询问的终端：请用 --yes SHA256 指定要固定的证书。</translation>
    </message>
    <message>
        <source>Another certificate is pinned. Ask the operator why it changed: somebody on the way could be showing this one. Type yes to replace the pin: </source>
        <translation>已固定的是另一个证书。请向运维方询问更换原因：此证书可能由途中的他人出示。输入 yes 以替换固定的证书：</translation>
    </message>
    <message>
        <source>Compare the SHA-256 with the one that the operator tells you. Pin it? [y/N] </source>
        <translation>请将 SHA-256 与运维方告知的值核对。要固定该证书吗？[y/N] </translation>
    </message>
    <message>
        <source>It was not confirmed.</source>
        <translation>未获确认。</translation>
    </message>
    <message>
        <source>“%1” was changed meanwhile; look again.</source>
        <translation>“%1”在此期间已被修改；请重新查看。</translation>
    </message>
    <message>
        <source>Shows the certificate of a profile&apos;s address, and pins it.</source>
        <translation>显示配置地址的证书，并将其固定。</translation>
    </message>
    <message>
        <source>Pins without asking, if this very certificate is shown; several times for several.</source>
        <translation>若出示的正是此证书，则不询问直接固定；可多次使用以指定多个。</translation>
    </message>
    <message>
        <source>Usage: bearerbox-cli %1 [options]

%2

Example:
</source>
        <translation>用法：bearerbox-cli %1 [选项]

%2

示例：
</translation>
    </message>
    <message>
        <source>
Instead of a profile, a call without one:
</source>
        <translation>
不使用配置、直接描述一次调用：
</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>没有选项“%1”。</translation>
    </message>
    <message>
        <source>%1 does not take “%2”.</source>
        <translation>%1 不接受“%2”。</translation>
    </message>
    <message>
        <source>%1 is missing; the call is “%2 %3”.</source>
        <translation>缺少 %1；用法为“%2 %3”。</translation>
    </message>
    <message>
        <source>--%1 takes seconds, or a duration such as 90s, 5m or 1h30m, and not “%2”.</source>
        <translation>--%1 接受秒数，或如 90s、5m、1h30m 的时长，而不是“%2”。</translation>
    </message>
    <message>
        <source>In --timeout %1 nothing can be done: give it more time.</source>
        <translation>--timeout %1 之内什么也做不了：请给出更长的时间。</translation>
    </message>
    <message>
        <source>--environment is production, staging, test or empty, and not “%1”.</source>
        <translation>--environment 为 production、staging、test 或留空，而不是“%1”。</translation>
    </message>
    <message>
        <source>--refresh is auto or manual, and not “%1”.</source>
        <translation>--refresh 为 auto 或 manual，而不是“%1”。</translation>
    </message>
    <message>
        <source>Takes the permission for plain http away.</source>
        <translation>取消允许普通 http。</translation>
    </message>
    <message>
        <source>--%1 is one of %2, and not “%3”.</source>
        <translation>--%1 为 %2 之一，而不是“%3”。</translation>
    </message>
    <message>
        <source>%1 has no secret “%2”. It has %3.</source>
        <translation>%1 没有机密“%2”。它有 %3。</translation>
    </message>
    <message>
        <source>Nothing was sent now: the service refused this credential the last time.</source>
        <translation>这次没有发送任何内容：服务上一次拒绝了该凭据。</translation>
    </message>
    <message>
        <source>The service to call, described by --set.</source>
        <translation>要调用的服务，由 --set 描述。</translation>
    </message>
    <message>
        <source>%1 has no step “%2”. It has %3.</source>
        <translation>%1 没有步骤“%2”。它有 %3。</translation>
    </message>
    <message>
        <source>One profile, and which of its secrets are stored.</source>
        <translation>一个配置，及其哪些机密已保存。</translation>
    </message>
    <message>
        <source>How it is written down: %1; header:NAME or value:NAME; or a format of your own.</source>
        <translation>输出格式：%1；header:NAME 或 value:NAME；或自定义格式。</translation>
    </message>
    <message>
        <source>If its keyring is gone for good, --force removes the profile alone.</source>
        <translation>如果其密钥环已不复存在，可用 --force 只删除配置。</translation>
    </message>
    <message>
        <source>Also where its secret cannot be removed from the store.</source>
        <translation>即使无法从存储中删除其机密也删除配置。</translation>
    </message>
    <message>
        <source>Prints profiles for others, without any secret.</source>
        <translation>输出可供他人使用的配置，不含任何机密。</translation>
    </message>
    <message>
        <source>--differing is keep, replace or rename, and not “%1”.</source>
        <translation>--differing 的取值为 keep、replace 或 rename，而不是“%1”。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is too large for a file of profiles.</source>
        <translation>%1 太大，不像配置文件。</translation>
    </message>
    <message>
        <source>import takes a FILE or --from DIR.</source>
        <translation>import 需要 FILE 或 --from DIR 之一。</translation>
    </message>
    <message>
        <source>This changes whom the profile trusts, or which way its stored secrets go.</source>
        <translation>这会改变该配置信任的对象，或其已存机密的发送路径。</translation>
    </message>
    <message>
        <source>Nothing is imported: what is marked with ~ is here with other values. Say --differing keep, replace or rename.</source>
        <translation>未导入任何内容：标有 ~ 的配置在此处已存在但取值不同。请指定 --differing keep、replace 或 rename。</translation>
    </message>
    <message>
        <source>Takes in profiles that export printed, and shows what that changes.</source>
        <translation>导入 export 输出的配置，并显示由此产生的变化。</translation>
    </message>
    <message>
        <source>Instead of FILE: the profiles of another configuration folder.</source>
        <translation>代替 FILE：另一个配置文件夹中的配置。</translation>
    </message>
    <message>
        <source>What is here with other values: keep it, replace it, or rename the one that comes.</source>
        <translation>对已存在但取值不同的配置：keep 保留、replace 替换，或 rename 将导入的改名。</translation>
    </message>
    <message>
        <source>Shows what would change, and changes nothing.</source>
        <translation>只显示会产生的变化，不做任何修改。</translation>
    </message>
    <message>
        <source>%1 was silent for too long.</source>
        <translation>%1 太久没有数据。</translation>
    </message>
    <message>
        <source>This decides whom the profile trusts, or which way its secrets will go.</source>
        <translation>这决定该配置信任谁，或其机密将经由哪条路径发送。</translation>
    </message>
    <message>
        <source>Without it: %1.</source>
        <translation>未填时：%1。</translation>
    </message>
</context>
<context>
    <name>ConfigFolder</name>
    <message>
        <source>The folder %1 cannot be used.</source>
        <translation>无法使用目录 %1。</translation>
    </message>
</context>
<context>
    <name>CopyName</name>
    <message>
        <source>%1 %2</source>
        <comment>a name and the number of its copy</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>CredentialLocks</name>
    <message>
        <source>The folder %1 cannot be written: nothing that belongs to a profile can be kept.</source>
        <translation>目录 %1 不可写：无法保存与配置有关的任何内容。</translation>
    </message>
</context>
<context>
    <name>DesktopOptions</name>
    <message>
        <source>Gets the tokens that APIs ask for, keeps them alive, and copies finished headers.</source>
        <translation>获取 API 所需的 Token，保持其有效，并复制完整的请求头。</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Where profiles and settings live (or BEARERBOX_CONFIG_DIR).</source>
        <translation>存放配置和设置的目录（或设置 BEARERBOX_CONFIG_DIR）。</translation>
    </message>
    <message>
        <source>Where secrets and tokens are kept: keychain or memory (or BEARERBOX_STORE).</source>
        <translation>存放机密和 Token 的位置：keychain 或 memory（或设置 BEARERBOX_STORE）。</translation>
    </message>
    <message>
        <source>There is no argument “%1”.</source>
        <translation>没有参数“%1”。</translation>
    </message>
    <message>
        <source>Starts without a window, in the tray; without a tray the window is shown.</source>
        <translation>启动时不显示窗口，仅驻留在系统托盘；没有托盘时显示窗口。</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 d %2</source>
        <translation>%1 天 %2</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Internal error</source>
        <translation>内部错误</translation>
    </message>
    <message>
        <source>Invalid input</source>
        <translation>输入无效</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Credential refused</source>
        <translation>凭据被拒绝</translation>
    </message>
    <message>
        <source>Account locked</source>
        <translation>账号已锁定</translation>
    </message>
    <message>
        <source>Service not reachable</source>
        <translation>无法连接服务</translation>
    </message>
    <message>
        <source>Connection not trusted</source>
        <translation>连接不受信任</translation>
    </message>
    <message>
        <source>Service reported an error</source>
        <translation>服务报告错误</translation>
    </message>
    <message>
        <source>Unusable answer</source>
        <translation>响应不可用</translation>
    </message>
    <message>
        <source>Secret missing</source>
        <translation>缺少机密</translation>
    </message>
    <message>
        <source>Keyring locked</source>
        <translation>密钥环已锁定</translation>
    </message>
    <message>
        <source>No keyring</source>
        <translation>没有密钥环</translation>
    </message>
    <message>
        <source>Keyring access denied</source>
        <translation>密钥环拒绝访问</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>响应超时</translation>
    </message>
    <message>
        <source>Stopped to protect a secret</source>
        <translation>为保护机密已中止</translation>
    </message>
    <message>
        <source>Bearerbox is not running</source>
        <translation>Bearerbox 未运行</translation>
    </message>
    <message>
        <source>Please report this with the steps that led here.</source>
        <translation>请报告此问题，并附上操作步骤。</translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation>请更正后重试。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>请检查名称。</translation>
    </message>
    <message>
        <source>Check the account and its secret. Nothing is tried again until you do.</source>
        <translation>请检查账号及其机密。在您修改之前不会自动重试。</translation>
    </message>
    <message>
        <source>Wait until the time given; another attempt would not help.</source>
        <translation>请等到所示时间，在此之前重试无效。</translation>
    </message>
    <message>
        <source>Check the address, the network and the proxy.</source>
        <translation>请检查地址、网络和代理。</translation>
    </message>
    <message>
        <source>Compare the certificate; if it is right, name its CA file or pin it.</source>
        <translation>请核对证书；如果正确，请指定其 CA 文件或固定该证书。</translation>
    </message>
    <message>
        <source>Look at what the service said; try again later.</source>
        <translation>请查看服务返回的信息，稍后重试。</translation>
    </message>
    <message>
        <source>Check that the address belongs to this service.</source>
        <translation>请确认该地址属于此服务。</translation>
    </message>
    <message>
        <source>Edit the profile and enter it.</source>
        <translation>请编辑配置并输入该机密。</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again.</source>
        <translation>请解锁密钥环后重试。</translation>
    </message>
    <message>
        <source>Start a keyring, or use the memory store.</source>
        <translation>请启动密钥环，或使用 memory 存储。</translation>
    </message>
    <message>
        <source>Allow Bearerbox to use the keyring.</source>
        <translation>请允许 Bearerbox 使用密钥环。</translation>
    </message>
    <message>
        <source>Check the network, or allow more time.</source>
        <translation>请检查网络，或延长时限。</translation>
    </message>
    <message>
        <source>If this is intended, change the profile and enter its secret again.</source>
        <translation>如果确实需要，请修改配置并重新输入机密。</translation>
    </message>
    <message>
        <source>Start Bearerbox first.</source>
        <translation>请先启动 Bearerbox。</translation>
    </message>
    <message>
        <source>No attempt before %1.</source>
        <translation>%1 之前不会再尝试。</translation>
    </message>
</context>
<context>
    <name>FieldInputs</name>
    <message>
        <source>Add another</source>
        <translation>再添加一个</translation>
    </message>
    <message>
        <source>If left empty: %1.</source>
        <translation>留空时为：%1。</translation>
    </message>
</context>
<context>
    <name>FileLock</name>
    <message>
        <source>Another program is still at work on the same.</source>
        <translation>另一个程序仍在处理同一内容。</translation>
    </message>
    <message>
        <source>The file %1 cannot be made.</source>
        <translation>无法创建文件 %1。</translation>
    </message>
</context>
<context>
    <name>FormatBook</name>
    <message>
        <source>larger than 64 KiB</source>
        <translation>大于 64 KiB</translation>
    </message>
    <message>
        <source>a format&apos;s name has letters, digits, “.”, “_” and “-”, and begins with one of the first two</source>
        <translation>格式名称只能包含字母、数字、“.”、“_”和“-”，且须以字母或数字开头</translation>
    </message>
    <message>
        <source>the name “%1” is taken</source>
        <translation>名称“%1”已被占用</translation>
    </message>
    <message>
        <source>Format %1 is left out: %2</source>
        <translation>已忽略格式 %1：%2</translation>
    </message>
</context>
<context>
    <name>FormatTemplate</name>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>a loop cannot stand in a loop</source>
        <translation>循环不能嵌套</translation>
    </message>
    <message>
        <source>“between” stands in a loop, once, before its “end”</source>
        <translation>“between”只能在循环中出现一次，且位于“end”之前</translation>
    </message>
    <message>
        <source>“end” without “for header”</source>
        <translation>“end”之前没有“for header”</translation>
    </message>
    <message>
        <source>“%1” is nothing that a format knows</source>
        <translation>格式中没有“%1”</translation>
    </message>
    <message>
        <source>“%1” stands only between “for header” and “end”</source>
        <translation>“%1”只能位于“for header”和“end”之间</translation>
    </message>
    <message>
        <source>there is no filter “%1”</source>
        <translation>没有过滤器“%1”</translation>
    </message>
    <message>
        <source>“{{” without “}}”</source>
        <translation>“{{”没有对应的“}}”</translation>
    </message>
    <message>
        <source>a loop without “end”</source>
        <translation>循环没有“end”</translation>
    </message>
    <message>
        <source>it is no UTF-8 text</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Header lines</source>
        <translation>请求头文本</translation>
    </message>
    <message>
        <source>Token alone</source>
        <translation>仅 Token</translation>
    </message>
    <message>
        <source>JSON object</source>
        <translation>JSON 对象</translation>
    </message>
    <message>
        <source>curl command</source>
        <translation>curl 命令</translation>
    </message>
    <message>
        <source>There is no format “%1”.</source>
        <translation>没有格式“%1”。</translation>
    </message>
    <message>
        <source>“%1” holds braces that this client would take for a variable of its own, and it has no way to write them otherwise. Take another format.</source>
        <translation>“%1”含有花括号，此客户端会将其当作自身的变量，且无法以其他方式书写。请使用其他格式。</translation>
    </message>
    <message>
        <source>curl options</source>
        <translation>curl 选项</translation>
    </message>
    <message>
        <source>HTTPie command</source>
        <translation>HTTPie 命令</translation>
    </message>
    <message>
        <source>wget command</source>
        <translation>wget 命令</translation>
    </message>
    <message>
        <source>PowerShell</source>
        <translation>PowerShell</translation>
    </message>
    <message>
        <source>.http file</source>
        <translation>.http 文件</translation>
    </message>
    <message>
        <source>Postman environment</source>
        <translation>Postman 环境</translation>
    </message>
    <message>
        <source>Bruno environment</source>
        <translation>Bruno 环境</translation>
    </message>
    <message>
        <source>Insomnia collection</source>
        <translation>Insomnia 集合</translation>
    </message>
    <message>
        <source>Shell variables</source>
        <translation>Shell 变量</translation>
    </message>
    <message>
        <source>.env file</source>
        <translation>.env 文件</translation>
    </message>
    <message>
        <source>Python program</source>
        <translation>Python 程序</translation>
    </message>
    <message>
        <source>JavaScript program</source>
        <translation>JavaScript 程序</translation>
    </message>
    <message>
        <source>Java program</source>
        <translation>Java 程序</translation>
    </message>
    <message>
        <source>Go program</source>
        <translation>Go 程序</translation>
    </message>
    <message>
        <source>Left out, because this format cannot say it: %1.</source>
        <translation>已省略（此格式无法表达）：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The header set has no header “%1”.</source>
        <translation>请求头中没有“%1”。</translation>
    </message>
    <message>
        <source>the pinned certificate</source>
        <translation>固定的证书</translation>
    </message>
    <message>
        <source>the CA file</source>
        <translation>CA 文件</translation>
    </message>
    <message>
        <source>the client certificate</source>
        <translation>客户端证书</translation>
    </message>
    <message>
        <source>the proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>that no proxy is taken</source>
        <translation>不使用代理</translation>
    </message>
    <message>
        <source>the hosts reached without the proxy</source>
        <translation>不经代理访问的主机</translation>
    </message>
</context>
<context>
    <name>Happenings</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>none, after %1</source>
        <translation>无，历时 %1</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>as this computer&apos;s</source>
        <translation>与本机一致</translation>
    </message>
    <message>
        <source>%1 ahead of this computer&apos;s</source>
        <translation>比本机快 %1</translation>
    </message>
    <message>
        <source>%1 behind this computer&apos;s</source>
        <translation>比本机慢 %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>fetched once, at %1</source>
        <translation>获取 1 次，时间 %1</translation>
    </message>
    <message>
        <source>fetched %1 times, the last at %2</source>
        <translation>获取 %1 次，最近一次 %2</translation>
    </message>
    <message>
        <source>failed once, at %1</source>
        <translation>失败 1 次，时间 %1</translation>
    </message>
    <message>
        <source>failed %1 times, the last at %2</source>
        <translation>失败 %1 次，最近一次 %2</translation>
    </message>
    <message>
        <source>a token was alive for %1</source>
        <translation>Token 有效时间共 %1</translation>
    </message>
    <message>
        <source>nothing happened</source>
        <translation>无活动</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>机密</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>过期时间</translation>
    </message>
    <message>
        <source>Token fetched</source>
        <translation>已获取 Token</translation>
    </message>
    <message>
        <source>Token replaced elsewhere</source>
        <translation>Token 在别处被替换</translation>
    </message>
    <message>
        <source>Secret changed</source>
        <translation>机密已更改</translation>
    </message>
    <message>
        <source>Certificate pin changed</source>
        <translation>证书固定已更改</translation>
    </message>
    <message>
        <source>Profile added</source>
        <translation>已添加配置</translation>
    </message>
    <message>
        <source>Profile changed</source>
        <translation>已更改配置</translation>
    </message>
    <message>
        <source>Profile removed</source>
        <translation>已删除配置</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Used by the command line</source>
        <translation>命令行使用</translation>
    </message>
    <message>
        <source>there was none</source>
        <translation>此前没有 Token</translation>
    </message>
    <message>
        <source>the one before was near its end</source>
        <translation>上一个即将过期</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>again, after a failure</source>
        <translation>失败后重试</translation>
    </message>
    <message>
        <source>after the computer woke up</source>
        <translation>电脑唤醒后</translation>
    </message>
    <message>
        <source>the network was back</source>
        <translation>网络恢复</translation>
    </message>
    <message>
        <source>for the command line</source>
        <translation>命令行需要</translation>
    </message>
    <message>
        <source>with another secret</source>
        <translation>使用新机密</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>有效至 %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Header names</source>
        <translation>请求头名称</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>请求体</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Server&apos;s clock</source>
        <translation>服务器时钟</translation>
    </message>
    <message>
        <source>Token taken over</source>
        <translation>已取得 Token</translation>
    </message>
    <message>
        <source>test, not saved</source>
        <translation>测试，未保存</translation>
    </message>
    <message>
        <source>Profile restored</source>
        <translation>配置已恢复</translation>
    </message>
</context>
<context>
    <name>HeaderSets</name>
    <message>
        <source>The token of the step “%1” has expired.</source>
        <translation>步骤“%1”的 Token 已过期。</translation>
    </message>
</context>
<context>
    <name>ImportPlan</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>One click copies</source>
        <translation>单击复制</translation>
    </message>
    <message>
        <source>Extra headers</source>
        <translation>额外请求头</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 文件</translation>
    </message>
    <message>
        <source>Pinned certificates</source>
        <translation>固定的证书</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>客户端证书</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>客户端私钥</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Without the proxy</source>
        <translation>不经代理</translation>
    </message>
    <message>
        <source>Plain http allowed</source>
        <translation>允许明文 http</translation>
    </message>
    <message>
        <source>The format “%1” is not known here; one click copies what it copies otherwise.</source>
        <translation>此处不认识格式“%1”；单击将按默认格式复制。</translation>
    </message>
</context>
<context>
    <name>KeptFile</name>
    <message>
        <source>not a JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is not usable and cannot be set aside.</source>
        <translation>%1 不可用，且无法移走。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>The last good copy is used instead.</source>
        <translation>现使用最近一次的完好副本。</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>%1 was not usable (%2).</source>
        <translation>%1 不可用（%2）。</translation>
    </message>
    <message>
        <source>It was kept as %1.</source>
        <translation>已保留为 %1。</translation>
    </message>
    <message>
        <source>%1 is missing; what was not usable is kept as %2.</source>
        <translation>%1 不存在；不可用的内容保留为 %2。</translation>
    </message>
</context>
<context>
    <name>KeychainStore</name>
    <message>
        <source>There is no keyring in this session.</source>
        <translation>此会话中没有密钥环。</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>密钥环已锁定。</translation>
    </message>
    <message>
        <source>The keyring did not answer within %1 s; it may be waiting to be unlocked.</source>
        <translation>密钥环在 %1 秒内没有响应，可能正在等待解锁。</translation>
    </message>
    <message>
        <source>The keyring refused access: %1.</source>
        <translation>密钥环拒绝访问：%1。</translation>
    </message>
    <message>
        <source>The keyring cannot be used: %1.</source>
        <translation>无法使用密钥环：%1。</translation>
    </message>
    <message>
        <source>The keyring of this session has no default collection to keep secrets in.</source>
        <translation>此会话的密钥环没有可用于保存机密信息的默认密钥环（集合）。</translation>
    </message>
    <message>
        <source>Default keyring</source>
        <translation>默认密钥环</translation>
    </message>
</context>
<context>
    <name>LifeView</name>
    <message>
        <source>Asking the service…</source>
        <translation>正在请求服务…</translation>
    </message>
    <message>
        <source>Next refresh %1</source>
        <translation>下次刷新 %1</translation>
    </message>
    <message>
        <source>left, until %1</source>
        <translation>后过期，有效至 %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>过期时间 %1</translation>
    </message>
    <message>
        <source>until the service unlocks the account, at %1</source>
        <translation>后账号解锁（%1）</translation>
    </message>
    <message>
        <source>Press Refresh to get one.</source>
        <translation>点击“刷新”即可获取。</translation>
    </message>
    <message>
        <source>Expiry unknown.</source>
        <translation>有效期未知。</translation>
    </message>
    <message>
        <source>until an attempt cannot lock the account, at %1</source>
        <translation>后再尝试不会锁定账号（%1）</translation>
    </message>
    <message>
        <source>A newer token has taken the place of this one.</source>
        <translation>已有更新的 Token 取代了它。</translation>
    </message>
    <message>
        <source>Refreshed by hand</source>
        <translation>仅手动刷新</translation>
    </message>
</context>
<context>
    <name>LiveTokens</name>
    <message>
        <source>This token belongs to somebody else: its “%1” is not the one of this profile.</source>
        <translation>此 Token 属于其他人：其“%1”与此配置不一致。</translation>
    </message>
</context>
<context>
    <name>LoginStart</name>
    <message>
        <source>The file %1 cannot be changed.</source>
        <translation>无法更改文件 %1。</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>%1 more</source>
        <translation>另外 %1 个</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
</context>
<context>
    <name>NearWord</name>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>您是否想输入“%1”？</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>its certificate has expired</source>
        <translation>其证书已过期</translation>
    </message>
    <message>
        <source>its certificate is not valid yet</source>
        <translation>其证书尚未生效</translation>
    </message>
    <message>
        <source>its certificate is made out to another name</source>
        <translation>其证书颁发给了其他名称</translation>
    </message>
    <message>
        <source>its certificate comes from an unknown authority</source>
        <translation>其证书由未知的机构颁发</translation>
    </message>
    <message>
        <source>%1 could not prove who it is: %2. SHA-256 of its certificate: %3.</source>
        <translation>%1 未能证明其身份：%2。其证书的 SHA-256：%3。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not the pinned one. SHA-256 pinned: %2; shown: %3.</source>
        <translation>%1 的证书与固定的证书不一致。固定的 SHA-256：%2；实际：%3。</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2.</source>
        <translation>%1 的响应超过 %2。</translation>
    </message>
    <message>
        <source>The request to %1 was given up.</source>
        <translation>已放弃对 %1 的请求。</translation>
    </message>
    <message>
        <source>%1 had not answered completely after %2 s.</source>
        <translation>%1 在 %2 秒内未返回完整响应。</translation>
    </message>
    <message>
        <source>The address is not a valid URL.</source>
        <translation>该地址不是有效的 URL。</translation>
    </message>
    <message>
        <source>The address of %1 must not hold a user or a password.</source>
        <translation>%1 的地址中不得包含用户名或密码。</translation>
    </message>
    <message>
        <source>Plain http to %1 would show the secret to everybody on the way.</source>
        <translation>以明文 http 访问 %1 会让途经的任何人看到机密。</translation>
    </message>
    <message>
        <source>A header has an impossible name.</source>
        <translation>存在名称无效的请求头。</translation>
    </message>
    <message>
        <source>The header %1 is set by Bearerbox itself.</source>
        <translation>请求头 %1 由 Bearerbox 自行设置。</translation>
    </message>
    <message>
        <source>The header %1 holds a line break or a control character.</source>
        <translation>请求头 %1 含有换行符或控制字符。</translation>
    </message>
    <message>
        <source>The request has an unknown method.</source>
        <translation>请求方法未知。</translation>
    </message>
    <message>
        <source>%1 redirects without saying where to; no redirect is followed.</source>
        <translation>%1 返回了没有目标地址的重定向；不会跟随任何重定向。</translation>
    </message>
    <message>
        <source>%1 redirects to %2; no redirect is followed.</source>
        <translation>%1 重定向到 %2；不会跟随任何重定向。</translation>
    </message>
    <message>
        <source>The proxy&apos;s password does not belong in its address.</source>
        <translation>代理密码不应写在代理地址中。</translation>
    </message>
    <message>
        <source>A proxy is http://host:port or socks5://host:port.</source>
        <translation>代理的格式为 http://host:port 或 socks5://host:port。</translation>
    </message>
    <message>
        <source>The proxy for %1 was not found.</source>
        <translation>找不到访问 %1 所用的代理。</translation>
    </message>
    <message>
        <source>The proxy for %1 did not answer in time.</source>
        <translation>访问 %1 所用的代理响应超时。</translation>
    </message>
    <message>
        <source>The proxy for %1 wants another user or password.</source>
        <translation>访问 %1 所用的代理要求其他用户名或密码。</translation>
    </message>
    <message>
        <source>The proxy for %1 could not be reached or refused.</source>
        <translation>访问 %1 所用的代理无法连接或拒绝了请求。</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 拒绝了连接。</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>找不到 %1。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 响应超时。</translation>
    </message>
    <message>
        <source>The compressed answer of %1 cannot be unpacked.</source>
        <translation>无法解压 %1 的压缩响应。</translation>
    </message>
    <message>
        <source>%1 closed the connection before it had answered properly.</source>
        <translation>%1 在返回完整响应之前关闭了连接。</translation>
    </message>
    <message>
        <source>%1 answered with something that is not proper HTTP.</source>
        <translation>%1 返回的内容不是有效的 HTTP。</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>与 %1 的连接失败。</translation>
    </message>
    <message>
        <source>%1 speaks only versions of TLS that are no longer safe.</source>
        <translation>%1 只支持已不再安全的 TLS 版本。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is too large for a certificate file.</source>
        <translation>%1 过大，不是证书文件。</translation>
    </message>
    <message>
        <source>%1 holds no certificate.</source>
        <translation>%1 中没有证书。</translation>
    </message>
    <message>
        <source>its certificate is self-signed</source>
        <translation>证书为自签名</translation>
    </message>
    <message>
        <source>Only http and https are supported, not %1.</source>
        <translation>仅支持 http 和 https，不支持 %1。</translation>
    </message>
    <message>
        <source>Could not establish a secure connection to %1.</source>
        <translation>未能与 %1 建立安全连接。</translation>
    </message>
    <message>
        <source>%1 requires a client certificate, or a different one.</source>
        <translation>%1 要求提供客户端证书，或要求使用另一个客户端证书。</translation>
    </message>
    <message>
        <source>%1 holds no private key.</source>
        <translation>%1 中没有私钥。</translation>
    </message>
    <message>
        <source>The private key in %1 cannot be read.</source>
        <translation>无法读取 %1 中的私钥。</translation>
    </message>
    <message>
        <source>%1 is under a passphrase, and none was given.</source>
        <translation>%1 受口令保护，但未提供口令。</translation>
    </message>
    <message>
        <source>The passphrase does not open %1.</source>
        <translation>口令无法打开 %1。</translation>
    </message>
    <message>
        <source>%1 is reached over plain http: it shows no certificate.</source>
        <translation>%1 通过明文 http 访问：不会出示证书。</translation>
    </message>
    <message>
        <source>%1 uses an encryption that is no longer supported; export it again.</source>
        <translation>%1 使用了不再支持的加密方式；请重新导出。</translation>
    </message>
    <message>
        <source>%1 holds no certificate of its key.</source>
        <translation>%1 中没有与其私钥对应的证书。</translation>
    </message>
    <message>
        <source>Could not connect to %1 within %2 s.</source>
        <translation>%2 秒内未能连接到 %1。</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>nothing comes through this pipe</source>
        <translation>此管道没有传来任何内容</translation>
    </message>
    <message>
        <source>The private key in %1 is of a kind that is not supported: use RSA or EC.</source>
        <translation>不支持 %1 中私钥的类型：请使用 RSA 或 EC。</translation>
    </message>
    <message>
        <source>The private key in %1 does not belong to the first certificate there.</source>
        <translation>%1 中的私钥与其中的第一个证书不匹配。</translation>
    </message>
    <message>
        <source>The private key in %2 does not belong to the certificate in %1.</source>
        <translation>%2 中的私钥与 %1 中的证书不匹配。</translation>
    </message>
    <message>
        <source>%1 has no checksum (MAC) that proves its passphrase; export it again with one.</source>
        <translation>%1 没有用于验证口令的校验值（MAC）；请重新导出并加上它。</translation>
    </message>
    <message>
        <source>The environment variable %1 names no proxy of the form http://host:port or socks5://host:port.</source>
        <translation>环境变量 %1 指定的代理不符合 http://主机:端口 或 socks5://主机:端口 的格式。</translation>
    </message>
    <message>
        <source>%1 sent a provisional answer (status %2), and Bearerbox can read none after it.</source>
        <translation>%1 发送了临时应答（状态 %2），Bearerbox 无法读取其后的应答。</translation>
    </message>
    <message>
        <source>%1 refused the secure connection: it has no cipher in common with us, or it demands a client certificate, or a different one.</source>
        <translation>%1 拒绝了安全连接：双方没有共同的加密算法，或者它要求客户端证书或另一个客户端证书。</translation>
    </message>
    <message>
        <source>The secure connection to %1 broke after it had been opened.</source>
        <translation>与 %1 的安全连接在建立后中断。</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Attempts are possible again</source>
        <translation>现在可以再次尝试</translation>
    </message>
    <message>
        <source>Press Refresh once the secret is right.</source>
        <translation>确认密码或密钥正确后，请点击“刷新”。</translation>
    </message>
    <message>
        <source>Nothing is tried by itself before %1; Refresh asks you before it does.</source>
        <translation>%1 之前不会自动尝试；点击“刷新”会先向您确认。</translation>
    </message>
    <message>
        <source>Held back to protect the account</source>
        <translation>为保护账号而暂缓</translation>
    </message>
    <message>
        <source>The next attempt is possible in %1, at %2.</source>
        <translation>倒计时 %1，%2 之后才能再次尝试。</translation>
    </message>
    <message>
        <source>The request had been sent when the answer failed to come: the service may have counted it.</source>
        <translation>请求已发出但没有收到响应：服务可能已将其计为一次尝试。</translation>
    </message>
    <message>
        <source>Next try at %1.</source>
        <translation>下次尝试时间：%1。</translation>
    </message>
    <message>
        <source>Another profile or program has got a newer token for the same %1, so the service no longer takes this one. It is not renewed by itself: Refresh would kill the newer one.</source>
        <translation>另一个配置或程序已为相同的%1获取了更新的 Token，因此服务不再接受此 Token。它不会自动刷新：刷新会使那个更新的 Token 失效。</translation>
    </message>
    <message>
        <source>Replaced by a newer token</source>
        <translation>已被更新的 Token 取代</translation>
    </message>
    <message>
        <source>Your computer&apos;s clock is %1 behind %2; countdowns follow the service.</source>
        <translation>您计算机的时钟比 %2 慢 %1；倒计时以服务的时间为准。</translation>
    </message>
    <message>
        <source>Your computer&apos;s clock is %1 ahead of %2; countdowns follow the service.</source>
        <translation>您计算机的时钟比 %2 快 %1；倒计时以服务的时间为准。</translation>
    </message>
    <message>
        <source>The token at hand stays in use.</source>
        <translation>现有的 Token 继续使用。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not the pinned one.</source>
        <translation>%1 的证书不是已固定的证书。</translation>
    </message>
    <message>
        <source>%1 could not prove who it is: %2.</source>
        <translation>%1 未能证明其身份：%2。</translation>
    </message>
</context>
<context>
    <name>PasswordChange</name>
    <message>
        <source>%1 cannot change this secret from here.</source>
        <translation>%1 无法从这里修改此机密。</translation>
    </message>
    <message>
        <source>The service would not accept it. It demands: %1.</source>
        <translation>服务不会接受它。要求：%1。</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>An earlier change is in doubt: find out first which of the two is valid.</source>
        <translation>之前的一次修改尚未确认：请先查明两者中哪一个有效。</translation>
    </message>
    <message>
        <source>%1 is not stored for “%2”.</source>
        <translation>尚未为“%2”保存“%1”。</translation>
    </message>
    <message>
        <source>This is the present one.</source>
        <translation>这就是当前的值。</translation>
    </message>
    <message>
        <source>The profile was changed meanwhile: look at it again.</source>
        <translation>此配置在此期间已被修改：请重新查看。</translation>
    </message>
</context>
<context>
    <name>Pasted</name>
    <message>
        <source>The pasted token (%1) has characters that no header can carry.</source>
        <translation>粘贴的 Token（%1）含有请求头中不允许的字符。</translation>
    </message>
    <message>
        <source>The pasted token (%1) has expired.</source>
        <translation>粘贴的 Token（%1）已过期。</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>What follows the first command was left out.</source>
        <translation>第一条命令之后的内容未采用。</translation>
    </message>
    <message>
        <source>More than one address: the first was taken.</source>
        <translation>有多个地址：采用了第一个。</translation>
    </message>
    <message>
        <source>“%1” is an option that Bearerbox does not know.</source>
        <translation>Bearerbox 不认识选项“%1”。</translation>
    </message>
    <message>
        <source>“%1” has no value.</source>
        <translation>“%1”没有值。</translation>
    </message>
    <message>
        <source>The file “%1” is not read: enter by hand what it holds.</source>
        <translation>不会读取文件“%1”：请手动填写其中的内容。</translation>
    </message>
    <message>
        <source>“%1” was left out: Bearerbox never ignores a certificate. Pin it under “More” instead.</source>
        <translation>“%1”未采用：Bearerbox 从不忽略证书。请改为在“更多”中固定该证书。</translation>
    </message>
    <message>
        <source>Cookies were left out: Bearerbox keeps none.</source>
        <translation>Cookie 未采用：Bearerbox 不保存 Cookie。</translation>
    </message>
    <message>
        <source>“%1” was left out: Bearerbox has nothing like it.</source>
        <translation>“%1”未采用：Bearerbox 没有对应的功能。</translation>
    </message>
    <message>
        <source>The proxy was left out: it is no address.</source>
        <translation>代理已略去：它不是地址。</translation>
    </message>
    <message>
        <source>The token in it was left out: Bearerbox gets one of its own.</source>
        <translation>其中的 Token 未采用：Bearerbox 会自行获取。</translation>
    </message>
    <message>
        <source>Members of the body that %1 does not know: %2.</source>
        <translation>请求体中有 %1 不认识的成员：%2。</translation>
    </message>
    <message>
        <source>The user name was left out: %1 has no place for it.</source>
        <translation>用户名未采用：%1 没有对应的字段。</translation>
    </message>
    <message>
        <source>“%1” was left out: it sounds like a secret, and extra headers are kept as readable text.</source>
        <translation>“%1”未采用：它看起来是机密，而额外请求头以可读文本保存。</translation>
    </message>
    <message>
        <source>Left out, since a browser or tool adds them: %1.</source>
        <translation>以下由浏览器或工具添加，未采用：%1。</translation>
    </message>
    <message>
        <source>This is no request of a service that Bearerbox knows: check the address and its path.</source>
        <translation>这不是 Bearerbox 所认识的服务的请求：请检查地址及其路径。</translation>
    </message>
    <message>
        <source>This is neither a curl command nor an address nor a block of headers.</source>
        <translation>这既不是 curl 命令，也不是地址或请求头。</translation>
    </message>
    <message>
        <source>There is no text to read.</source>
        <translation>没有可读取的文本。</translation>
    </message>
    <message>
        <source>This is too long to be a request: more than %1 KiB.</source>
        <translation>内容过长，不可能是一个请求：超过 %1 KiB。</translation>
    </message>
    <message>
        <source>This is no text: it holds null characters.</source>
        <translation>这不是文本：其中含有空字符。</translation>
    </message>
    <message>
        <source>A quotation mark is not closed, so the end of the command was left out.</source>
        <translation>有引号未闭合，因此命令的末尾未采用。</translation>
    </message>
    <message>
        <source>“%1” is for a shell to fill in, and nothing is run here: enter its value by hand.</source>
        <translation>“%1”要由 Shell 填入，而这里不会执行任何命令：请手动填写其值。</translation>
    </message>
    <message>
        <source>Parts of the body that were not understood: %1.</source>
        <translation>未能理解的请求体部分：%1。</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>A profile lacks its id, name or service.</source>
        <translation>有配置缺少 id、名称或服务。</translation>
    </message>
    <message>
        <source>The profile “%1” has an unusable member “%2”.</source>
        <translation>配置“%1”的成员“%2”不可用。</translation>
    </message>
</context>
<context>
    <name>ProfileBook</name>
    <message>
        <source>There is a profile called “%1” already.</source>
        <translation>已存在名为“%1”的配置。</translation>
    </message>
    <message>
        <source>There is no profile “%1”.</source>
        <translation>没有配置“%1”。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Bearerbox and is left alone.</source>
        <translation>%1 由更新版本的 Bearerbox 写入，不作改动。</translation>
    </message>
    <message>
        <source>Another program holds %1.</source>
        <translation>%1 正被另一个程序占用。</translation>
    </message>
    <message>
        <source>%1 is no file of profiles and is left alone.</source>
        <translation>%1 不是配置文件，不作改动。</translation>
    </message>
    <message>
        <source>The profile “%1” has the id of another one.</source>
        <translation>配置“%1”的 id 与另一个配置重复。</translation>
    </message>
    <message>
        <source>%1 It is left out, and kept in %2 as it is.</source>
        <translation>%1 它未被使用，仍原样保留在 %2 中。</translation>
    </message>
</context>
<context>
    <name>ProfileKeeping</name>
    <message>
        <source>There is a profile called “%1” already.</source>
        <translation>已存在名为“%1”的配置。</translation>
    </message>
    <message>
        <source>%1 has no secret “%2”.</source>
        <translation>%1 没有机密“%2”。</translation>
    </message>
    <message>
        <source>The profile is not removed, for its secret could not be: %1</source>
        <translation>未删除配置，因为无法删除其机密：%1</translation>
    </message>
    <message>
        <source>The profile has been removed already.</source>
        <translation>该配置已被删除。</translation>
    </message>
    <message>
        <source>The profile “%1” is there already.</source>
        <translation>配置“%1”已存在。</translation>
    </message>
</context>
<context>
    <name>ProfileSecrets</name>
    <message>
        <source>The stored secret has a form that this version cannot read.</source>
        <translation>已保存的机密的格式无法被此版本读取。</translation>
    </message>
    <message>
        <source>The secret “%1” was entered for %2 and is not sent to %3.</source>
        <translation>机密“%1”是为 %2 输入的，不会发送到 %3。</translation>
    </message>
    <message>
        <source>an unknown address</source>
        <translation>未知地址</translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message>
        <source>%1 does not renew its tokens in response headers.</source>
        <translation>%1 不会在响应头中更新 Token。</translation>
    </message>
    <message>
        <source>There is no header “%1” in it.</source>
        <translation>其中没有响应头“%1”。</translation>
    </message>
    <message>
        <source>The value of “%1” has characters that no header can carry.</source>
        <translation>“%1”的值含有请求头中不允许的字符。</translation>
    </message>
    <message>
        <source>These headers are older than the token in use.</source>
        <translation>这些响应头早于正在使用的 Token。</translation>
    </message>
    <message>
        <source>The token in these headers has expired since.</source>
        <translation>这些响应头中的 Token 此后已过期。</translation>
    </message>
</context>
<context>
    <name>Request</name>
    <message>
        <source>There is no token of the step “%1”.</source>
        <translation>没有步骤“%1”的 Token。</translation>
    </message>
    <message>
        <source>%1 is not stored for “%2”.</source>
        <translation>尚未为“%2”保存“%1”。</translation>
    </message>
    <message>
        <source>%1 (%2) is empty.</source>
        <translation>%1（%2）为空。</translation>
    </message>
    <message>
        <source>The address is empty or not usable.</source>
        <translation>地址为空或不可用。</translation>
    </message>
    <message>
        <source>%1 (%2) holds bytes that are not UTF-8 text.</source>
        <translation>%1（%2）包含非 UTF-8 文本的字节。</translation>
    </message>
</context>
<context>
    <name>RowOrder</name>
    <message>
        <source>Favourites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Other profiles</source>
        <translation>其他配置</translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>Cannot listen on 127.0.0.1:%1.</source>
        <translation>无法监听 127.0.0.1:%1。</translation>
    </message>
    <message>
        <source>A ServiceComb engine and an AICC contact center to try Bearerbox on, both on 127.0.0.1.

When ready it prints one line of JSON with its address and the credentials that it takes; with --tls also the certificate and its SHA-256. It runs until SIGINT or SIGTERM.

GET /sandbox/requests, without a token, lists the last 1000 requests as {&quot;requests&quot;:[{&quot;method&quot;,&quot;path&quot;,&quot;status&quot;}]}; reading the list leaves no entry in it.</source>
        <translation>用于试用 Bearerbox 的 ServiceComb 引擎和 AICC 联络中心，均在 127.0.0.1 上。

就绪后输出一行 JSON，包含地址及其接受的凭据；使用 --tls 时还包含证书及其 SHA-256。运行至收到 SIGINT 或 SIGTERM。

GET /sandbox/requests 无需 Token，以 {&quot;requests&quot;:[{&quot;method&quot;,&quot;path&quot;,&quot;status&quot;}]} 列出最近 1000 个请求；读取该列表本身不会被记录。</translation>
    </message>
    <message>
        <source>Listen on this port; 0, the default, takes any free one.</source>
        <translation>监听此端口；默认值 0 表示任意空闲端口。</translation>
    </message>
    <message>
        <source>Speak HTTPS with a self-signed certificate made at start.</source>
        <translation>使用启动时生成的自签名证书提供 HTTPS。</translation>
    </message>
    <message>
        <source>Tokens live this long unless a client asks for less: in place of 12 hours (engine), 10 minutes (AccessToken) and 1 hour (ccmessaging-token).</source>
        <translation>Token 的有效期，除非客户端要求更短：代替 12 小时（引擎）、10 分钟（AccessToken）和 1 小时（ccmessaging-token）。</translation>
    </message>
    <message>
        <source>Unexpected argument &apos;%1&apos;.</source>
        <translation>多余的参数“%1”。</translation>
    </message>
    <message>
        <source>--port takes a number from 0 to 65535.</source>
        <translation>--port 接受 0 到 65535 的数字。</translation>
    </message>
    <message>
        <source>--lifetime takes whole seconds from 1 to %1.</source>
        <translation>--lifetime 接受 1 到 %1 的整数秒。</translation>
    </message>
    <message>
        <source>The sandbox did not say where it listens.</source>
        <translation>沙盒没有给出其监听地址。</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙盒</translation>
    </message>
    <message>
        <source>End when standard input does, for a program that must not outlive its own end.</source>
        <translation>标准输入结束时退出，供启动它的程序使用，以免残留。</translation>
    </message>
</context>
<context>
    <name>SealedBox</name>
    <message>
        <source>The sealing key has the wrong size.</source>
        <translation>封装密钥的长度不正确。</translation>
    </message>
    <message>
        <source>not a sealed file of this version</source>
        <translation>不是此版本的封装文件</translation>
    </message>
    <message>
        <source>sealed with another key, or altered</source>
        <translation>由另一密钥封装，或已被改动</translation>
    </message>
    <message>
        <source>there is no key for it</source>
        <translation>没有对应的密钥</translation>
    </message>
</context>
<context>
    <name>SealedTokenCache</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be locked; another program may be using it.</source>
        <translation>无法锁定 %1，可能正被另一个程序使用。</translation>
    </message>
</context>
<context>
    <name>SecretEntry</name>
    <message>
        <source>Nothing was entered.</source>
        <translation>没有输入任何内容。</translation>
    </message>
</context>
<context>
    <name>SecretRule</name>
    <message>
        <source>An upper-case letter</source>
        <translation>至少一个大写字母</translation>
    </message>
    <message>
        <source>A lower-case letter</source>
        <translation>至少一个小写字母</translation>
    </message>
    <message>
        <source>A digit</source>
        <translation>至少一个数字</translation>
    </message>
    <message>
        <source>A symbol</source>
        <translation>至少一个符号</translation>
    </message>
    <message>
        <source>%1 to %2 bytes</source>
        <translation>%1 到 %2 字节</translation>
    </message>
    <message>
        <source>At most %1 bytes</source>
        <translation>最多 %1 字节</translation>
    </message>
    <message>
        <source>At least %1 bytes</source>
        <translation>至少 %1 字节</translation>
    </message>
    <message>
        <source>Not “%1”, forward or backward</source>
        <translation>不能是“%1”或其倒序</translation>
    </message>
</context>
<context>
    <name>ServiceCatalogue</name>
    <message>
        <source>larger than 1 MiB</source>
        <translation>超过 1 MiB</translation>
    </message>
    <message>
        <source>the id “%1” is taken</source>
        <translation>id“%1”已被占用</translation>
    </message>
    <message>
        <source>Service definition %1 is left out: %2</source>
        <translation>已忽略服务定义 %1：%2</translation>
    </message>
    <message>
        <source>There is no service “%1”.</source>
        <translation>没有服务“%1”。</translation>
    </message>
</context>
<context>
    <name>ServiceDefinition</name>
    <message>
        <source>no earlier step is called “%1”.</source>
        <translation>之前没有名为“%1”的步骤。</translation>
    </message>
    <message>
        <source>a token must not stand in a URL.</source>
        <translation>URL 中不得包含 Token。</translation>
    </message>
    <message>
        <source>no field is called “%1”.</source>
        <translation>没有名为“%1”的字段。</translation>
    </message>
    <message>
        <source>a secret must not stand in a URL.</source>
        <translation>URL 中不得包含机密。</translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation>“%1”重复。</translation>
    </message>
    <message>
        <source>“%1” is a secret that every profile may have.</source>
        <translation>“%1”是所有配置共有的机密。</translation>
    </message>
    <message>
        <source>the minimum is above the maximum.</source>
        <translation>最小值大于最大值。</translation>
    </message>
    <message>
        <source>a secret has one value and no default.</source>
        <translation>机密只能有一个值，且不能有默认值。</translation>
    </message>
    <message>
        <source>must name a required field of type url.</source>
        <translation>必须指定一个 url 类型的必填字段。</translation>
    </message>
    <message>
        <source>must name a field that is no secret.</source>
        <translation>必须指定一个非机密字段。</translation>
    </message>
    <message>
        <source>must name a secret field.</source>
        <translation>必须指定一个机密字段。</translation>
    </message>
    <message>
        <source>no step is called “%1”.</source>
        <translation>没有名为“%1”的步骤。</translation>
    </message>
    <message>
        <source>Not JSON: %1 (at byte %2)</source>
        <translation>不是 JSON：%1（第 %2 字节）</translation>
    </message>
    <message>
        <source>longer than %1 characters.</source>
        <translation>超过 %1 个字符。</translation>
    </message>
    <message>
        <source>“%1” is not a duration of a second or more.</source>
        <translation>“%1”不是一秒或更长的时长。</translation>
    </message>
    <message>
        <source>does not fit a field of type %1.</source>
        <translation>不符合 %1 类型的字段。</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation>位于 %1：%2</translation>
    </message>
    <message>
        <source>a probe shows tokens; a secret must not stand in it.</source>
        <translation>探测请求只携带 Token，不得包含机密。</translation>
    </message>
    <message>
        <source>Bearerbox sets the header “%1” itself.</source>
        <translation>请求头“%1”由 Bearerbox 自行设置。</translation>
    </message>
    <message>
        <source>“%1” is in the header set.</source>
        <translation>请求头中已有“%1”。</translation>
    </message>
    <message>
        <source>only a constant lifetime has it.</source>
        <translation>仅适用于 constant 有效期规则。</translation>
    </message>
    <message>
        <source>must name a field of type integer or duration.</source>
        <translation>必须指定一个 integer 或 duration 类型的字段。</translation>
    </message>
    <message>
        <source>must be a POST with “{%1.new}” in its body.</source>
        <translation>必须是 POST，且请求体中含有“{%1.new}”。</translation>
    </message>
    <message>
        <source>only the request that changes “%1” knows its new value.</source>
        <translation>只有修改“%1”的请求才知道它的新值。</translation>
    </message>
</context>
<context>
    <name>SessionState</name>
    <message>
        <source>No token yet</source>
        <translation>尚无 Token</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>获取中</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>即将过期</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>SettingChoices</name>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>%1 to %2, or never</source>
        <translation>%1 到 %2，或 never</translation>
    </message>
    <message>
        <source>settings.ini: %1 is system, none, http://host:port or socks5://host:port. Profiles without a proxy of their own reach nothing until it is corrected.</source>
        <translation>settings.ini：%1 应为 system、none、http://host:port 或 socks5://host:port。在更正之前，没有自己代理的配置无法访问任何服务。</translation>
    </message>
    <message>
        <source>settings.ini: “%1” makes no sense for %2 (%3); %4 is used.</source>
        <translation>settings.ini：“%1”不是 %2 的有效值（%3）；现使用 %4。</translation>
    </message>
    <message>
        <source>%1 cannot be read in full; what is missing has its standard value.</source>
        <translation>无法完整读取 %1；缺少的设置使用默认值。</translation>
    </message>
    <message>
        <source>The settings cannot be saved in %1.</source>
        <translation>无法将设置保存到 %1。</translation>
    </message>
</context>
<context>
    <name>SharedFile</name>
    <message>
        <source>Another program holds %1.</source>
        <translation>%1 正被另一个程序占用。</translation>
    </message>
    <message>
        <source>The file %1 cannot be made.</source>
        <translation>无法创建文件 %1。</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>“%1”: “%2” is not known here and is left out.</source>
        <translation>“%1”：“%2”在此未知，已略去。</translation>
    </message>
    <message>
        <source>“%1”: “%2” is a secret, which no such file may hold, and is left out. Whoever wrote it there should change it at the service.</source>
        <translation>“%1”：“%2”是机密，此类文件中不得包含，已略去。写入它的人应在服务处将其更改。</translation>
    </message>
    <message>
        <source>“%1”: “%2” is no field of its service and is left out.</source>
        <translation>“%1”：“%2”不是其服务的字段，已略去。</translation>
    </message>
    <message>
        <source>This is no file of Bearerbox profiles.</source>
        <translation>这不是 Bearerbox 的配置文件。</translation>
    </message>
    <message>
        <source>This file was written by a newer version of Bearerbox: use that one.</source>
        <translation>此文件由更新版本的 Bearerbox 写入，请使用该版本。</translation>
    </message>
    <message>
        <source>The profile “%1” is in this file twice.</source>
        <translation>配置“%1”在此文件中出现了两次。</translation>
    </message>
    <message>
        <source>“%1”: the service “%2” is not known here, so nobody can tell which of its values are secret; all of them are left out.</source>
        <translation>“%1”：此处不认识服务“%2”，无法判断其哪些值是机密，因此全部略去。</translation>
    </message>
    <message>
        <source>“%1”: a user, a password or a query in “%2” is left out: an address here has none.</source>
        <translation>“%1”：已略去“%2”中的用户、密码或查询部分：此处的地址不含这些内容。</translation>
    </message>
    <message>
        <source>“%1”: the password in “%2” is left out. Whoever wrote it there should change it.</source>
        <translation>“%1”：已略去“%2”中的密码。写入者应更改该密码。</translation>
    </message>
    <message>
        <source>“%1”: the extra header “%2” may hold a secret and is left out.</source>
        <translation>“%1”：附加请求头“%2”可能含有机密，已略去。</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Filled in: %1.</source>
        <translation>已填写：%1。</translation>
    </message>
    <message>
        <source>Replaced what stood there: %1.</source>
        <translation>已替换原有内容：%1。</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>“%1” is neither {field} nor {step.token} nor {secret.new}.</source>
        <translation>“%1”既不是 {field}，也不是 {step.token} 或 {secret.new}。</translation>
    </message>
</context>
<context>
    <name>TokenCard</name>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>过期时间</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发时间</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>According to</source>
        <translation>过期依据</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>dead: replaced by a newer token</source>
        <translation>已失效：被更新的 Token 取代</translation>
    </message>
</context>
<context>
    <name>TrayLook</name>
    <message>
        <source>No profile yet</source>
        <translation>尚无配置</translation>
    </message>
    <message>
        <source>%1 of %2 need attention</source>
        <translation>%2 个配置中有 %1 个需要处理</translation>
    </message>
    <message>
        <source>Nothing needs attention now</source>
        <translation>目前没有需要处理的配置</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 · %2 more</source>
        <translation>%1 · 还有 %2</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 剩余 %2</translation>
    </message>
    <message>
        <source>Automatic refresh is paused</source>
        <translation>自动刷新已暂停</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
</context>
<context>
    <name>TrayWarnings</name>
    <message>
        <source>This profile is refreshed by hand.</source>
        <translation>此配置仅手动刷新。</translation>
    </message>
    <message>
        <source>Automatic refresh is paused.</source>
        <translation>自动刷新已暂停。</translation>
    </message>
    <message>
        <source>The service refused the credential, so nothing is tried until you correct it.</source>
        <translation>服务拒绝了凭据，在您更正之前不会再尝试。</translation>
    </message>
    <message>
        <source>The account is locked, and no attempt is made before the token expires.</source>
        <translation>账号已被锁定，Token 过期之前不会再尝试。</translation>
    </message>
    <message>
        <source>The service has not been reached so far; it is still being tried.</source>
        <translation>目前无法连接到服务，仍在继续尝试。</translation>
    </message>
    <message>
        <source>It cannot be renewed without you.</source>
        <translation>没有您的操作无法续期。</translation>
    </message>
    <message>
        <source>“%1” expires soon: %2 left</source>
        <translation>“%1”即将过期：剩余 %2</translation>
    </message>
    <message>
        <source>A token expires soon: %1 left</source>
        <translation>有 Token 即将过期：剩余 %1</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>as the token itself says</source>
        <translation>以 Token 自身为准</translation>
    </message>
    <message>
        <source>as the service answered</source>
        <translation>以服务的返回为准</translation>
    </message>
    <message>
        <source>as the documentation promises</source>
        <translation>依据服务文档</translation>
    </message>
    <message>
        <source>as you said</source>
        <translation>以您的说明为准</translation>
    </message>
    <message>
        <source>%1: the pasted one was used.</source>
        <translation>%1：使用了粘贴的 Token。</translation>
    </message>
    <message>
        <source>%1: nobody says how long it lives.</source>
        <translation>%1：有效期未知。</translation>
    </message>
    <message>
        <source>%1: lives for %2, until %3, %4.</source>
        <translation>%1：有效期 %2，至 %3，%4。</translation>
    </message>
</context>
<context>
    <name>Validation</name>
    <message>
        <source>Line breaks and control characters are not allowed.</source>
        <translation>不允许使用换行符和控制字符。</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>至少 %1 个字符。</translation>
    </message>
    <message>
        <source>At most %1 characters (now %2).</source>
        <translation>最多 %1 个字符（当前 %2 个）。</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>请输入整数。</translation>
    </message>
    <message>
        <source>Enter a number from %1 to %2.</source>
        <translation>请输入 %1 到 %2 之间的数字。</translation>
    </message>
    <message>
        <source>Enter a duration from %1 to %2.</source>
        <translation>请输入 %1 到 %2 之间的时长。</translation>
    </message>
    <message>
        <source>An address must not hold a user name or password.</source>
        <translation>地址中不得包含用户名或密码。</translation>
    </message>
    <message>
        <source>Enter an http or https address such as https://host:30100, without a query.</source>
        <translation>请输入 http 或 https 地址，例如 https://host:30100，不带查询参数。</translation>
    </message>
    <message>
        <source>A secret is never part of a profile.</source>
        <translation>机密不属于配置内容。</translation>
    </message>
    <message>
        <source>A value is needed.</source>
        <translation>请填写此项。</translation>
    </message>
    <message>
        <source>One value only.</source>
        <translation>只能有一个值。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>A name has at most 100 characters and no line breaks.</source>
        <translation>名称最多 100 个字符，且不能换行。</translation>
    </message>
    <message>
        <source>“%1” is not a header name.</source>
        <translation>“%1”不是有效的请求头名称。</translation>
    </message>
    <message>
        <source>A header&apos;s value has printable ASCII characters only.</source>
        <translation>请求头的值只能包含可打印的 ASCII 字符。</translation>
    </message>
    <message>
        <source>Bearerbox sets the header “%1” itself.</source>
        <translation>请求头“%1”由 Bearerbox 自行设置。</translation>
    </message>
    <message>
        <source>A pin is the certificate&apos;s SHA-256: 64 hexadecimal digits.</source>
        <translation>固定值为证书的 SHA-256：64 位十六进制数字。</translation>
    </message>
    <message>
        <source>A proxy is “none” or an address such as http://user@host:3128; its password is a secret of its own.</source>
        <translation>代理为“none”或地址，例如 http://user@host:3128；其密码须作为机密单独填写。</translation>
    </message>
    <message>
        <source>%1 has no field “%2”.</source>
        <translation>%1 没有字段“%2”。</translation>
    </message>
    <message>
        <source>A name must not begin with “-”: a shell would read it as an option.</source>
        <translation>名称不能以“-”开头，否则 shell 会将其视为选项。</translation>
    </message>
    <message>
        <source>A client key needs its certificate.</source>
        <translation>客户端私钥必须有对应的证书。</translation>
    </message>
    <message>
        <source>The header “%1” is there twice.</source>
        <translation>请求头“%1”重复。</translation>
    </message>
    <message>
        <source>“%1” is no host to reach without the proxy. Write names, addresses or networks (10.0.0.0/8), or * for all.</source>
        <translation>“%1”不是可不经代理访问的主机。请填写名称、地址或网段（10.0.0.0/8），或用 * 表示全部。</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>它有 %1。</translation>
    </message>
    <message>
        <source>Enter a whole number of seconds, or a duration such as 30m or 1h 30m.</source>
        <translation>请输入整数秒数，或时长，例如 30m 或 1h 30m。</translation>
    </message>
    <message>
        <source>Enter a duration from %1 to %2, or seconds from %3 to %4.</source>
        <translation>请输入 %1 到 %2 的时长，或 %3 到 %4 的秒数。</translation>
    </message>
    <message>
        <source>Enter a duration such as 30m, 12h or 1h 30m.</source>
        <translation>请输入时长，例如 30m、12h 或 1h 30m。</translation>
    </message>
    <message>
        <source>The name of a file, a proxy or a host has no line breaks.</source>
        <translation>文件名、代理或主机名不能含换行符。</translation>
    </message>
    <message>
        <source>A group has at most 100 characters and no line breaks.</source>
        <translation>分组名最多 100 个字符，且不能含换行符。</translation>
    </message>
    <message>
        <source>The name of a format has no line breaks.</source>
        <translation>格式名不能含换行符。</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Enter new %1…</source>
        <translation>输入新的%1…</translation>
    </message>
    <message>
        <source>Change %1 at the service…</source>
        <translation>在服务端修改%1…</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>the token itself (JWT claim “exp”)</source>
        <translation>Token 自身（JWT 声明“exp”）</translation>
    </message>
    <message>
        <source>the service&apos;s answer</source>
        <translation>服务的响应</translation>
    </message>
    <message>
        <source>the service&apos;s documentation; the service itself does not say</source>
        <translation>服务的文档（服务本身未返回）</translation>
    </message>
    <message>
        <source>you, when you entered the token</source>
        <translation>您输入 Token 时填写</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>预发布</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>time left %1</source>
        <translation>剩余时间 %1</translation>
    </message>
    <message>
        <source>unknown expiry</source>
        <translation>有效期未知</translation>
    </message>
    <message>
        <source>unencrypted (plain http)</source>
        <translation>未加密（明文 http）</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 秒</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>the last refresh failed</source>
        <translation>上次刷新失败</translation>
    </message>
</context>
<context>
    <name>bearerbox::AboutDialog</name>
    <message>
        <source>About Bearerbox</source>
        <translation>关于 Bearerbox</translation>
    </message>
    <message>
        <source>Gets the tokens that APIs ask for, keeps them alive, and copies finished headers.</source>
        <translation>获取 API 所需的 Token，保持其有效，并复制完整的请求头。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本信息</translation>
    </message>
    <message>
        <source>Free software under the licence %1, without any warranty.</source>
        <translation>自由软件，以 %1 许可证发布，不提供任何担保。</translation>
    </message>
    <message>
        <source>Documentation: %1</source>
        <translation>文档：%1</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open documentation</source>
        <translation>打开文档</translation>
    </message>
</context>
<context>
    <name>bearerbox::ActivityFilter</name>
    <message>
        <source>Search the activity</source>
        <translation>搜索活动</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>All profiles</source>
        <translation>所有配置</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Failures only</source>
        <translation>仅失败</translation>
    </message>
    <message>
        <source>Refreshes</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Copies and commands</source>
        <translation>复制与命令</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>bearerbox::ActivityModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>bearerbox::ActivityWindow</name>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Copy entry</source>
        <translation>复制条目</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>尚无活动</translation>
    </message>
    <message>
        <source>Refreshes, failures, copies and what bearerbox-cli asks for will stand here. Secrets and tokens never do.</source>
        <translation>刷新、失败、复制以及 bearerbox-cli 的使用都会显示在这里，但绝不包含机密和 Token。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>无匹配结果</translation>
    </message>
    <message>
        <source>Nothing that happened fits the search.</source>
        <translation>没有符合条件的活动。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>清除…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 条</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 条</translation>
    </message>
    <message>
        <source>%1 lines of the file could not be read</source>
        <translation>文件中有 %1 行无法读取</translation>
    </message>
    <message>
        <source>not kept: the folder cannot be written</source>
        <translation>未保存：文件夹不可写</translation>
    </message>
    <message>
        <source>Export the activity</source>
        <translation>导出活动</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行 (*.jsonl)</translation>
    </message>
    <message>
        <source>Clear the activity?</source>
        <translation>清除活动记录？</translation>
    </message>
    <message>
        <source>What happened to all profiles is forgotten, and when they were last used. Profiles, secrets and tokens stay.</source>
        <translation>所有配置的活动记录以及最近使用时间都会被清除；配置、机密和 Token 保留不变。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>bearerbox::BannerColumn</name>
    <message>
        <source>Secrets are kept in memory only</source>
        <translation>机密信息仅保存在内存中</translation>
    </message>
    <message>
        <source>Passwords, app secrets and tokens are forgotten when Bearerbox is closed.</source>
        <translation>关闭 Bearerbox 后，密码、App Secret 和 Token 都会被清除。</translation>
    </message>
    <message>
        <source>No program here keeps secrets, so no password or app secret can be saved. Start a keyring (gnome-keyring, KWallet, KeePassXC), or start Bearerbox with “--store memory”, which forgets them when it is closed.</source>
        <translation>本机没有可保存机密信息的程序，因此无法保存密码或 App Secret。请启动密钥环（gnome-keyring、KWallet、KeePassXC），或使用“--store memory”启动 Bearerbox，以此方式启动时，关闭后机密信息即被清除。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Automatic refresh is paused</source>
        <translation>自动刷新已暂停</translation>
    </message>
    <message>
        <source>Tokens are not renewed by themselves until you resume it or Bearerbox is started again.</source>
        <translation>在您恢复或重新启动 Bearerbox 之前，Token 不会自动续期。</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>没有网络</translation>
    </message>
    <message>
        <source>This computer is not connected. Living tokens can still be copied; what is due is renewed as soon as the network is back.</source>
        <translation>此计算机未联网。仍有效的 Token 可以继续复制；网络恢复后会立即续期到期的 Token。</translation>
    </message>
</context>
<context>
    <name>bearerbox::CarefulDialog</name>
    <message>
        <source>Discard what you entered?</source>
        <translation>放弃已输入的内容？</translation>
    </message>
    <message>
        <source>It has not been saved.</source>
        <translation>内容尚未保存。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>bearerbox::CertificateCard</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>颁发给</translation>
    </message>
    <message>
        <source>nobody is named</source>
        <translation>未指明</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>自身（自签名）</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>This system</source>
        <translation>本系统</translation>
    </message>
    <message>
        <source>trusts it</source>
        <translation>信任该证书</translation>
    </message>
    <message>
        <source>does not trust it: %1</source>
        <translation>不信任：%1</translation>
    </message>
    <message>
        <source>SHA-256 shown</source>
        <translation>出示的 SHA-256</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 pinned</source>
        <translation>固定的 SHA-256</translation>
    </message>
</context>
<context>
    <name>bearerbox::CertificateDialog</name>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Looking at the certificate. Nothing of the profile is sent…</source>
        <translation>正在查看证书，不发送配置中的任何内容…</translation>
    </message>
    <message>
        <source>There is no certificate to show.</source>
        <translation>没有可显示的证书。</translation>
    </message>
    <message>
        <source>Not every address could be looked at. Nothing can be pinned before all are.</source>
        <translation>有地址未能查看。所有地址都查看过后才能固定。</translation>
    </message>
    <message>
        <source>This is what the profile has pinned.</source>
        <translation>这正是该配置固定的证书。</translation>
    </message>
    <message>
        <source>Compare the SHA-256 with the one that the operator tells you over another way. Once it is pinned, the profile trusts this certificate and no other.</source>
        <translation>请将 SHA-256 与运维方通过其他途径告知的值核对。固定之后，该配置只信任此证书。</translation>
    </message>
    <message>
        <source>&amp;Replace the pin…</source>
        <translation>替换固定的证书(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Pin this certificate</source>
        <translation>固定此证书(&amp;P)</translation>
    </message>
    <message>
        <source>Replace the pin</source>
        <translation>替换固定的证书</translation>
    </message>
    <message>
        <source>Trust another certificate from now on?</source>
        <translation>今后改为信任另一个证书？</translation>
    </message>
    <message>
        <source>If somebody on the way shows this certificate, they will read the password and the tokens of “%1”. Replace the pin only if the operator has confirmed the new SHA-256.</source>
        <translation>如果此证书由途中的他人出示，“%1”的密码和 Token 就会被其读取。仅当运维方已确认新的 SHA-256 时才替换。</translation>
    </message>
    <message>
        <source>This is not the pinned certificate, so nothing has been sent to %1. The operator may have renewed it, or somebody on the way shows one of their own to read your password. Ask the operator before you replace the pin.</source>
        <translation>这不是固定的证书，因此未向 %1 发送任何内容。可能是运维方更换了证书，也可能是途中有人出示自己的证书以窃取密码。替换固定的证书之前，请先向运维方确认。</translation>
    </message>
    <message>
        <source>Nothing is pinned for %1 yet, so nothing is sent there. If that address is new in the profile, compare the SHA-256 with the one that the operator tells you over another way. If it is not, somebody on the way may show a certificate of their own.</source>
        <translation>尚未为 %1 固定证书，因此不会向其发送任何内容。如果该地址是新加入配置的，请将 SHA-256 与运维方通过其他途径告知的值核对；如果不是，途中可能有人出示了自己的证书。</translation>
    </message>
    <message>
        <source>Keep the pin</source>
        <translation>保留固定</translation>
    </message>
</context>
<context>
    <name>bearerbox::ChangeSecretDialog</name>
    <message>
        <source>Change the %1 of “%2”</source>
        <translation>修改“%2”的%1</translation>
    </message>
    <message>
        <source>The %1 is changed at the service itself, with the stored one. Programs that go on using the old one are refused then, and can lock the account.</source>
        <translation>将使用已存储的%1在服务端直接修改。之后仍使用旧值的程序会被拒绝，并可能导致账号被锁定。</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>修改(&amp;C)</translation>
    </message>
    <message>
        <source>CSTGA</source>
        <comment>letters that the buttons take</comment>
        <translation>CSTGA</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>新的%1</translation>
    </message>
    <message>
        <source>New %1 again</source>
        <translation>再次输入新的%1</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Enter the new one.</source>
        <translation>请输入新的值。</translation>
    </message>
    <message>
        <source>The service would not take it.</source>
        <translation>服务不会接受它。</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>正在修改…</translation>
    </message>
    <message>
        <source>Changed at the service, and stored.</source>
        <translation>已在服务端修改并存储。</translation>
    </message>
    <message>
        <source>It was not changed. The old one stays stored.</source>
        <translation>没有修改。旧的值仍然存储着。</translation>
    </message>
</context>
<context>
    <name>bearerbox::ClipboardStrip</name>
    <message>
        <source>Clear now</source>
        <translation>立即清除</translation>
    </message>
    <message>
        <source>Copy again</source>
        <translation>重新复制</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
</context>
<context>
    <name>bearerbox::Confirmation</name>
    <message>
        <source>Question</source>
        <translation>确认</translation>
    </message>
</context>
<context>
    <name>bearerbox::ConnectionSection</name>
    <message>
        <source>CA file</source>
        <translation>CA 文件</translation>
    </message>
    <message>
        <source>PEM file with authorities to trust in addition to the system&apos;s, for a service with its own.</source>
        <translation>PEM 文件，包含除系统证书外额外信任的 CA，用于使用私有 CA 的服务。</translation>
    </message>
    <message>
        <source>Certificate pin</source>
        <translation>固定证书</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>客户端证书</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>客户端私钥</translation>
    </message>
    <message>
        <source>Client key passphrase</source>
        <translation>客户端私钥口令</translation>
    </message>
    <message>
        <source>Only if the key is encrypted.</source>
        <translation>仅在私钥已加密时需要。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>代理密码</translation>
    </message>
    <message>
        <source>Allow plain http</source>
        <translation>允许明文 http</translation>
    </message>
    <message>
        <source>Secrets and tokens then travel where anybody on the way can read them. This machine itself needs no such permission.</source>
        <translation>允许后，途经的任何人都能读取传输中的机密和 Token。访问本机无需此许可。</translation>
    </message>
    <message>
        <source>Leave empty to use the system&apos;s proxy; “none” connects directly. Otherwise an http or socks5 address with a port, and a user name if the proxy requires one.</source>
        <translation>留空则使用系统代理；填 none 则直接连接服务；或填写带端口的 http 或 socks5 地址，必要时包含用户名。</translation>
    </message>
    <message>
        <source>Only if the proxy requires one.</source>
        <translation>仅在代理要求时需要。</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate to trust, in place of the usual checks: 64 hexadecimal digits, with or without colons. Several where each address shows its own.</source>
        <translation>所信任证书的 SHA-256，代替常规检查：64 位十六进制数字，可带冒号。各地址的证书不同时可填写多个。</translation>
    </message>
    <message>
        <source>Add a pin</source>
        <translation>添加固定证书</translation>
    </message>
    <message>
        <source>Show certificate…</source>
        <translation>查看证书…</translation>
    </message>
    <message>
        <source>PEM or PKCS #12 file (.p12, .pfx), for a service that requires one.</source>
        <translation>PEM 或 PKCS #12 文件（.p12、.pfx），用于要求客户端证书的服务。</translation>
    </message>
    <message>
        <source>PEM file with the key, where it is not in the file of the certificate.</source>
        <translation>含私钥的 PEM 文件，用于私钥不在证书文件中的情况。</translation>
    </message>
    <message>
        <source>Without the proxy</source>
        <translation>不经代理</translation>
    </message>
    <message>
        <source>Hosts to reach directly: names, addresses or networks, with commas between.</source>
        <translation>直接访问的主机：名称、地址或网段，以逗号分隔。</translation>
    </message>
</context>
<context>
    <name>bearerbox::CopyDesk</name>
    <message>
        <source>The system did not allow it.</source>
        <translation>系统不允许。</translation>
    </message>
    <message>
        <source>Copied header of %1</source>
        <translation>已复制 %1 的请求头</translation>
    </message>
    <message>
        <source>Copied %1 of %2</source>
        <translation>已复制 %2（%1）</translation>
    </message>
    <message>
        <source>It has no valid token.</source>
        <translation>没有有效的 Token。</translation>
    </message>
    <message>
        <source>It has no valid token; press Refresh.</source>
        <translation>没有有效的 Token，请点击“刷新”。</translation>
    </message>
    <message>
        <source>clears in %1 s</source>
        <translation>%1 秒后清除</translation>
    </message>
    <message>
        <source>stays until you clear it</source>
        <translation>在您清除之前一直保留</translation>
    </message>
    <message>
        <source>“%1” has a newer token than the one you copied · %2</source>
        <translation>“%1”已有比您复制的更新的 Token · %2</translation>
    </message>
    <message>
        <source>Wayland lets only a window with the focus copy: open Bearerbox, and copy there.</source>
        <translation>Wayland 只允许有焦点的窗口进行复制：请打开 Bearerbox，在其中复制。</translation>
    </message>
    <message>
        <source>The secret may stay on the clipboard: another program has taken it over, and Bearerbox does not clear that by itself. Clear it now, or copy something else to replace it.</source>
        <translation>机密信息可能仍留在剪贴板上：另一个程序已将其接管，Bearerbox 不会自行清除。请立即清除，或复制其他内容来替换它。</translation>
    </message>
    <message>
        <source>The secret is on the clipboard again: it was cleared, and another program or the desktop has brought it back. Clear it now, or copy something else to replace it.</source>
        <translation>机密信息又回到了剪贴板上：它已被清除，但另一个程序或桌面环境又将其恢复。请立即清除，或复制其他内容来替换它。</translation>
    </message>
    <message>
        <source>What was copied before has been withdrawn.</source>
        <translation>先前复制的内容已撤回。</translation>
    </message>
    <message>
        <source>Nothing copied from “%1”. %2</source>
        <translation>未从“%1”复制任何内容。%2</translation>
    </message>
</context>
<context>
    <name>bearerbox::DesktopApp</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Bearerbox cannot open its profiles</source>
        <translation>Bearerbox 无法打开配置</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Bearerbox goes on in the tray</source>
        <translation>Bearerbox 继续在系统托盘中运行</translation>
    </message>
    <message>
        <source>Tokens are kept alive. The menu of the icon opens the window again, and quits.</source>
        <translation>Token 会保持有效。通过图标的菜单可以重新打开窗口或退出。</translation>
    </message>
    <message>
        <source>About Bearerbox</source>
        <translation>关于 Bearerbox</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
</context>
<context>
    <name>bearerbox::DoubtBox</name>
    <message>
        <source>&amp;Try the new one</source>
        <translation>尝试新的(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Give the new one up</source>
        <translation>放弃新的(&amp;G)</translation>
    </message>
    <message>
        <source>Try the new one</source>
        <translation>尝试新的</translation>
    </message>
    <message>
        <source>Give the new one up</source>
        <translation>放弃新的</translation>
    </message>
    <message>
        <source>A change of the %1 was not confirmed: the service may know the old or the new one. Both are kept.</source>
        <translation>%1的一次修改未得到确认：服务端可能是旧的，也可能是新的。两者都已保留。</translation>
    </message>
</context>
<context>
    <name>bearerbox::EnterSecretDialog</name>
    <message>
        <source>New %1 for “%2”</source>
        <translation>“%2”的新%1</translation>
    </message>
    <message>
        <source>STGA</source>
        <comment>letters that the buttons take</comment>
        <translation>STGA</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>新的%1</translation>
    </message>
    <message>
        <source>Enter the new one.</source>
        <translation>请输入新的值。</translation>
    </message>
    <message>
        <source>If the %1 was changed at the service, enter the new one here. It is stored, then tried once.</source>
        <translation>如果%1已在服务端被修改，请在此输入新的。它会先被存储，然后尝试一次。</translation>
    </message>
    <message>
        <source>&amp;Save and try</source>
        <translation>保存并尝试(&amp;S)</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>正在尝试…</translation>
    </message>
    <message>
        <source>Nothing was stored and nothing was tried.</source>
        <translation>没有存储，也没有尝试。</translation>
    </message>
    <message>
        <source>What you entered is stored, and is not tried again by itself. Other profiles were left as they are.</source>
        <translation>您输入的内容已存储，不会自动重试。其他配置保持不变。</translation>
    </message>
    <message>
        <source>What you entered is stored, but it is not known whether the service takes it. Other profiles were left as they are.</source>
        <translation>您输入的内容已存储，但尚不知道服务是否接受。其他配置保持不变。</translation>
    </message>
    <message>
        <source>Stored, and the service took it.</source>
        <translation>已存储，服务已接受。</translation>
    </message>
    <message>
        <source>Stored. It was not tried: a pasted token is used in its place.</source>
        <translation>已存储。没有尝试：目前使用粘贴的 Token 代替它。</translation>
    </message>
</context>
<context>
    <name>bearerbox::FormatMenu</name>
    <message>
        <source>Single header</source>
        <translation>单个请求头</translation>
    </message>
    <message>
        <source>%1, value alone</source>
        <translation>%1（仅值）</translation>
    </message>
</context>
<context>
    <name>bearerbox::GroupDialog</name>
    <message>
        <source>&amp;Name of the group</source>
        <translation>分组名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>分组名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>bearerbox::GroupMenu</name>
    <message>
        <source>New group…</source>
        <translation>新建分组…</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Rename group…</source>
        <translation>重命名分组…</translation>
    </message>
</context>
<context>
    <name>bearerbox::HeaderCard</name>
    <message>
        <source>Header set</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>hides in %1 s</source>
        <translation>%1 秒后隐藏</translation>
    </message>
    <message>
        <source>no valid token</source>
        <translation>没有有效的 Token</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>bearerbox::HistoryCard</name>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>Request details</source>
        <translation>请求详情</translation>
    </message>
    <message>
        <source>What was sent last, without secrets</source>
        <translation>最近一次发送的内容，不含机密</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>尚无活动。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>bearerbox::ImportDialog</name>
    <message>
        <source>Import profiles</source>
        <translation>导入配置</translation>
    </message>
    <message>
        <source>There is no profile in %1.</source>
        <translation>%1 中没有配置。</translation>
    </message>
    <message>
        <source>What is ticked comes from %1. Passwords and app secrets are never in such a file; each profile asks for its own afterwards.</source>
        <translation>将从 %1 导入勾选的配置。此类文件中绝不含密码或 App Secret；导入后各配置会分别要求输入。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import %1 profiles</source>
        <translation>导入 %1 个配置</translation>
    </message>
</context>
<context>
    <name>bearerbox::ImportItem</name>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>here with other values</source>
        <translation>已存在，取值不同</translation>
    </message>
    <message>
        <source>of no use here</source>
        <translation>在此无法使用</translation>
    </message>
    <message>
        <source>This changes whom the profile trusts, or which way its stored secrets go.</source>
        <translation>这会改变该配置信任的对象，或其已存机密的发送路径。</translation>
    </message>
    <message>
        <source>Replace the one that is here</source>
        <translation>替换已有的配置</translation>
    </message>
    <message>
        <source>Add it as “%1”</source>
        <translation>添加为“%1”</translation>
    </message>
    <message>
        <source>What becomes of %1</source>
        <translation>如何处理 %1</translation>
    </message>
    <message>
        <source>This decides whom the profile trusts, or which way its secrets will go.</source>
        <translation>这决定该配置信任谁，或其机密将经由哪条路径发送。</translation>
    </message>
</context>
<context>
    <name>bearerbox::LabelledInput</name>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>必填项。</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>已填写</translation>
    </message>
    <message>
        <source>Filled in from what was pasted.</source>
        <translation>已根据粘贴的内容填写。</translation>
    </message>
</context>
<context>
    <name>bearerbox::ListInput</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>bearerbox::MainWindow</name>
    <message>
        <source>No profile chosen</source>
        <translation>未选择配置</translation>
    </message>
    <message>
        <source>Choose one on the left.</source>
        <translation>请在左侧选择。</translation>
    </message>
</context>
<context>
    <name>bearerbox::MoreSection</name>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>预发布</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>A mark in the list, so that production looks like production.</source>
        <translation>在列表中标明，使生产环境一目了然。</translation>
    </message>
    <message>
        <source>Automatic, before the token expires</source>
        <translation>自动，在 Token 过期前</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Default format</source>
        <translation>默认格式</translation>
    </message>
    <message>
        <source>What “Copy header” copies.</source>
        <translation>“复制请求头”所复制的格式。</translation>
    </message>
    <message>
        <source>Header name</source>
        <translation>请求头名称</translation>
    </message>
    <message>
        <source>Header value</source>
        <translation>请求头的值</translation>
    </message>
    <message>
        <source>Add a header</source>
        <translation>添加请求头</translation>
    </message>
    <message>
        <source>Extra headers</source>
        <translation>额外请求头</translation>
    </message>
    <message>
        <source>Sent with each request of this profile and given out with its headers. They are stored as readable text: put no secret here.</source>
        <translation>随此配置的每个请求发送，并与其请求头一同输出。以明文保存，请勿填写机密。</translation>
    </message>
    <message>
        <source>Profiles of a group stand together when the list is sorted by name.</source>
        <translation>按名称排序时，同一分组的配置排在一起。</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
</context>
<context>
    <name>bearerbox::Notifier</name>
    <message>
        <source>Open Bearerbox</source>
        <translation>打开 Bearerbox</translation>
    </message>
    <message>
        <source>Refresh now</source>
        <translation>立即刷新</translation>
    </message>
</context>
<context>
    <name>bearerbox::PasteDesk</name>
    <message>
        <source>Nothing could be filled in</source>
        <translation>无法填写任何内容</translation>
    </message>
    <message>
        <source>There was nothing new in it</source>
        <translation>其中没有新的内容</translation>
    </message>
    <message>
        <source>Filled in from what you pasted</source>
        <translation>已根据粘贴的内容填写</translation>
    </message>
    <message>
        <source>Clear the clipboard</source>
        <translation>清空剪贴板</translation>
    </message>
    <message>
        <source>The clipboard is empty now.</source>
        <translation>剪贴板已清空。</translation>
    </message>
</context>
<context>
    <name>bearerbox::PasteDialog</name>
    <message>
        <source>Fill in from a request</source>
        <translation>根据请求填写</translation>
    </message>
    <message>
        <source>A curl command as a browser, Postman or a document gives it, an address, or a block of headers. It is only read: nothing is run, and nothing is sent.</source>
        <translation>浏览器、Postman 或文档给出的 curl 命令，或者地址、请求头。内容只会被读取：不会执行任何命令，也不会发送任何内容。</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>粘贴到此处</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Fill in</source>
        <translation>填写(&amp;F)</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填写</translation>
    </message>
</context>
<context>
    <name>bearerbox::PathInput</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>选择%1</translation>
    </message>
</context>
<context>
    <name>bearerbox::Placement</name>
    <message>
        <source>Not moved back: %1</source>
        <translation>未能移回：%1</translation>
    </message>
    <message>
        <source>“%1” has been moved again since, and stays.</source>
        <translation>“%1”此后又被移动过，保持不变。</translation>
    </message>
    <message>
        <source>%1 have been moved again since, and stay.</source>
        <translation>%1 此后又被移动过，保持不变。</translation>
    </message>
    <message>
        <source>Moved “%1” to “%2”.</source>
        <translation>已将“%1”移到“%2”。</translation>
    </message>
    <message>
        <source>Moved %1 profiles to “%2”.</source>
        <translation>已将 %1 个配置移到“%2”。</translation>
    </message>
    <message>
        <source>Moved “%1” out of its group.</source>
        <translation>已将“%1”移出分组。</translation>
    </message>
    <message>
        <source>Moved %1 profiles out of their groups.</source>
        <translation>已将 %1 个配置移出分组。</translation>
    </message>
    <message>
        <source>Renamed the group “%1” to “%2”.</source>
        <translation>已将分组“%1”重命名为“%2”。</translation>
    </message>
</context>
<context>
    <name>bearerbox::ProfileColumn</name>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>无匹配结果</translation>
    </message>
    <message>
        <source>No profile has “%1” in its name, service, account or group.</source>
        <translation>没有配置的名称、服务、账号或分组包含“%1”。</translation>
    </message>
    <message>
        <source>Look for a profile</source>
        <translation>查找配置</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最近使用</translation>
    </message>
</context>
<context>
    <name>bearerbox::ProfileDialog</name>
    <message>
        <source>Edit profile “%1”</source>
        <translation>编辑配置“%1”</translation>
    </message>
    <message>
        <source>Add profile</source>
        <translation>添加配置</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Duplicate profile “%1”</source>
        <translation>创建“%1”的副本</translation>
    </message>
    <message>
        <source>Paste a curl command or URL…</source>
        <translation>粘贴 curl 命令或 URL…</translation>
    </message>
    <message>
        <source>Fills in the form; so does pasting outside of a text field.</source>
        <translation>填写此表单；在文本框之外粘贴也有同样的效果。</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Makes one attempt with what stands here, without saving it.</source>
        <translation>用当前填写的内容尝试一次，不会保存。</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
</context>
<context>
    <name>bearerbox::ProfileForm</name>
    <message>
        <source>A definition of your own (experimental).</source>
        <translation>自定义的服务定义（实验性）。</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What you call this profile here and on the command line.</source>
        <translation>此配置在这里和命令行中的名称。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>There is a profile called “%1” already.</source>
        <translation>已存在名为“%1”的配置。</translation>
    </message>
    <message>
        <source>Group, marks, refresh, connection and headers</source>
        <translation>分组、标记、刷新、连接和请求头</translation>
    </message>
    <message>
        <source>With the stored secrets of “%1” (%2)</source>
        <translation>包括“%1”已存储的机密（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>They are copied when you save, and only while the address stays on the same server.</source>
        <translation>保存时才会复制，且仅当地址仍在同一服务器上。</translation>
    </message>
</context>
<context>
    <name>bearerbox::ProfileList</name>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>%1 profiles</source>
        <translation>%1 个配置</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>加入收藏</translation>
    </message>
</context>
<context>
    <name>bearerbox::RefreshDesk</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Refresh “%1”?</source>
        <translation>刷新“%1”？</translation>
    </message>
    <message>
        <source>Try all the same</source>
        <translation>仍然尝试</translation>
    </message>
    <message>
        <source>Do not ask again for this profile until Bearerbox is closed</source>
        <translation>在关闭 Bearerbox 之前不再就此配置询问</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>bearerbox::RefreshRound</name>
    <message>
        <source>%1 refreshed</source>
        <translation>已刷新 %1 个</translation>
    </message>
    <message>
        <source>%1 refused: %2</source>
        <translation>%1 个被拒绝：%2</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 个失败：%2</translation>
    </message>
    <message>
        <source>%1 left out: %2</source>
        <translation>%1 个未刷新：%2</translation>
    </message>
    <message>
        <source>%1 not tried</source>
        <translation>%1 个未尝试</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between the parts of a summary</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>%1 (its account is locked)</source>
        <translation>%1（账号已锁定）</translation>
    </message>
    <message>
        <source>%1 (one more refusal would lock its account)</source>
        <translation>%1（再被拒绝一次就会锁定账号）</translation>
    </message>
    <message>
        <source>%1 (it was refused; try it alone)</source>
        <translation>%1（曾被拒绝；请单独重试）</translation>
    </message>
</context>
<context>
    <name>bearerbox::RemovalDesk</name>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Remove “%1” without its secret?</source>
        <translation>只删除“%1”而保留其机密？</translation>
    </message>
    <message>
        <source>Remove the profile alone only if its keyring is gone for good: the secret stays in it.</source>
        <translation>仅当其密钥环已不复存在时才只删除配置：机密会留在其中。</translation>
    </message>
    <message>
        <source>Remove the profile alone</source>
        <translation>只删除配置</translation>
    </message>
    <message>
        <source>“%1” could not be brought back: %2</source>
        <translation>“%1”未能恢复：%2</translation>
    </message>
    <message>
        <source>“%1” is back without its tokens: %2</source>
        <translation>“%1”已恢复，但没有 Token：%2</translation>
    </message>
    <message>
        <source>Remove %1 profiles?</source>
        <translation>删除 %1 个配置？</translation>
    </message>
    <message>
        <source>Their passwords or app secrets and their tokens are deleted from this computer as well.</source>
        <translation>其密码或 App Secret 以及 Token 也将从本机删除。</translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>Removed %1 profiles.</source>
        <translation>已删除 %1 个配置。</translation>
    </message>
    <message>
        <source>Remove %1 profiles without their secrets?</source>
        <translation>删除 %1 个配置，但保留其机密？</translation>
    </message>
</context>
<context>
    <name>bearerbox::RenewalDialog</name>
    <message>
        <source>Take renewed token</source>
        <translation>接收续期的 Token</translation>
    </message>
    <message>
        <source>The service hands out a newer token in the header “%1” of its answers. Paste the headers of such an answer, or that line alone.</source>
        <translation>服务会在其响应的“%1”头中给出更新的 Token。请粘贴这样一个响应的全部响应头，或只粘贴这一行。</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>响应头</translation>
    </message>
    <message>
        <source>Take token</source>
        <translation>接收 Token</translation>
    </message>
</context>
<context>
    <name>bearerbox::RoundStrip</name>
    <message>
        <source>Refresh of several profiles</source>
        <translation>刷新多个配置</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Profiles refreshed</source>
        <translation>已刷新的配置</translation>
    </message>
    <message>
        <source>Waiting for the last answer…</source>
        <translation>正在等待最后一个应答…</translation>
    </message>
    <message>
        <source>Refreshing %1 of %2…</source>
        <translation>正在刷新第 %1 个，共 %2 个…</translation>
    </message>
</context>
<context>
    <name>bearerbox::RuleList</name>
    <message>
        <source>%1: met</source>
        <translation>%1：已满足</translation>
    </message>
    <message>
        <source>%1: missing</source>
        <translation>%1：未满足</translation>
    </message>
    <message>
        <source>The service demands: %1.</source>
        <translation>服务要求：%1。</translation>
    </message>
</context>
<context>
    <name>bearerbox::SandboxProcess</name>
    <message>
        <source>The sandbox is not installed here: %1 cannot be started.</source>
        <translation>此处未安装沙盒：无法启动 %1。</translation>
    </message>
    <message>
        <source>The sandbox does not get ready.</source>
        <translation>沙盒未能就绪。</translation>
    </message>
    <message>
        <source>The sandbox ended at once: its port on this computer could not be had.</source>
        <translation>沙盒立即退出：无法取得它在本机的端口。</translation>
    </message>
</context>
<context>
    <name>bearerbox::SandboxStrip</name>
    <message>
        <source>Play with the sandbox</source>
        <translation>试用沙盒</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Stop and remove</source>
        <translation>停止并移除</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙盒</translation>
    </message>
    <message>
        <source>The sandbox starts…</source>
        <translation>沙盒正在启动…</translation>
    </message>
    <message>
        <source>The sandbox is running. Its profiles are toys: services on this computer only, with made-up passwords.</source>
        <translation>沙盒正在运行。其中的配置仅供试用：服务只在本机上，密码均为虚构。</translation>
    </message>
    <message>
        <source>The sandbox is not running, so its profiles cannot get tokens.</source>
        <translation>沙盒未在运行，因此其配置无法获取 Token。</translation>
    </message>
    <message>
        <source>The profiles of the sandbox are being removed…</source>
        <translation>正在移除沙盒的配置…</translation>
    </message>
    <message>
        <source>Remove its profiles</source>
        <translation>删除其配置</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>bearerbox::SecretDialog</name>
    <message>
        <source>Make the attempt &amp;all the same</source>
        <translation>仍然尝试(&amp;A)</translation>
    </message>
    <message>
        <source>Make the attempt all the same</source>
        <translation>仍然尝试</translation>
    </message>
    <message>
        <source>Also store it for these profiles of the same account, once the service has taken it:</source>
        <translation>服务接受后，也为同一账号的以下配置存储：</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“%1” did not take it over: %2</source>
        <translation>“%1”没有接受：%2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>正在尝试…</translation>
    </message>
    <message>
        <source>The new one is valid and stored.</source>
        <translation>新的有效，已存储。</translation>
    </message>
    <message>
        <source>The service refused the new one, so it was not changed. The old one stays stored.</source>
        <translation>服务拒绝了新的，因此没有修改。旧的仍然存储着。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>bearerbox::SecretInput</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示%1</translation>
    </message>
    <message>
        <source>Remove the stored %1</source>
        <translation>移除已保存的%1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Will be removed when you save</source>
        <translation>保存时将移除</translation>
    </message>
    <message>
        <source>Enter it again for the new address</source>
        <translation>请为新地址重新输入</translation>
    </message>
    <message>
        <source>Leave empty to keep what is stored</source>
        <translation>留空则保留已保存的内容</translation>
    </message>
    <message>
        <source>Stored — leave empty to keep it</source>
        <translation>已保存，留空则保持不变</translation>
    </message>
    <message>
        <source>Copied when you save</source>
        <translation>保存时复制</translation>
    </message>
</context>
<context>
    <name>bearerbox::SelectionActions</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>加入收藏</translation>
    </message>
    <message>
        <source>Move to group</source>
        <translation>移到分组</translation>
    </message>
    <message>
        <source>Refresh all</source>
        <translation>全部刷新</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>%1 (its token may be in use)</source>
        <translation>%1（其 Token 可能正在使用）</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Refresh “%1” as well?</source>
        <translation>同时刷新“%1”？</translation>
    </message>
    <message>
        <source>Refresh %1 profiles as well whose tokens may be in use?</source>
        <translation>同时刷新Token 可能正在使用的 %1 个配置？</translation>
    </message>
    <message>
        <source>Refresh it too</source>
        <translation>一并刷新</translation>
    </message>
    <message>
        <source>Refresh them too</source>
        <translation>一并刷新</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建分组</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Choose all of “%1”</source>
        <translation>选中“%1”的全部配置</translation>
    </message>
    <message>
        <source>Rename group…</source>
        <translation>重命名分组…</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>重命名“%1”</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Remove profiles…</source>
        <translation>删除这些配置…</translation>
    </message>
</context>
<context>
    <name>bearerbox::ServiceFields</name>
    <message>
        <source>At least one of these is needed: %1.</source>
        <translation>至少填写其中一项：%1。</translation>
    </message>
    <message>
        <source>Plain http: anybody on the way can read the secrets and tokens of this profile.</source>
        <translation>明文 http：途经的任何人都能读取此配置的机密和 Token。</translation>
    </message>
    <message>
        <source>Plain http: anybody on the way could read the secrets of this profile, so nothing is sent unless you allow it under “More”.</source>
        <translation>明文 http：途经的任何人都能读取此配置的机密，因此在“更多”中允许之前不会发送任何内容。</translation>
    </message>
    <message>
        <source>A value is needed.</source>
        <translation>请填写此项。</translation>
    </message>
    <message>
        <source>Enter it again: what is stored was meant for another address.</source>
        <translation>请重新输入：已保存的内容是为另一个地址设置的。</translation>
    </message>
    <message>
        <source>Enter one of these again: %1. What is stored was meant for another address.</source>
        <translation>请重新输入其中一项：%1。已保存的内容是为另一个地址设置的。</translation>
    </message>
    <message>
        <source>Enter one of these: %1.</source>
        <translation>请填写其中一项：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>bearerbox::SessionPanel</name>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Last refresh</source>
        <translation>上次刷新</translation>
    </message>
    <message>
        <source>not since Bearerbox started</source>
        <translation>Bearerbox 启动后尚未刷新</translation>
    </message>
    <message>
        <source>Next refresh</source>
        <translation>下次刷新</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>刷新方式</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>信任</translation>
    </message>
    <message>
        <source>pinned certificate</source>
        <translation>固定证书</translation>
    </message>
    <message>
        <source>automatic, before the expiry</source>
        <translation>过期前自动刷新</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>%1 (serves)</source>
        <translation>%1（使用中）</translation>
    </message>
    <message>
        <source>%1 (in reserve)</source>
        <translation>%1（备用）</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>仅手动</translation>
    </message>
</context>
<context>
    <name>bearerbox::SettingsDialog</name>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Sooner when Bearerbox quits or locks; only what it has put there itself.</source>
        <translation>Bearerbox 退出或锁定时会提前清除；只清除它自己放入的内容。</translation>
    </message>
    <message>
        <source>What you copy stays until you clear it, or Bearerbox quits or locks: any program can read it until then.</source>
        <translation>复制的内容会一直保留，直到您清除它，或 Bearerbox 退出或锁定：在此之前任何程序都能读取。</translation>
    </message>
    <message>
        <source>Switched off in the settings of your desktop. Ticked here, it is switched on again.</source>
        <translation>已在桌面设置中关闭。在此勾选即可重新启用。</translation>
    </message>
    <message>
        <source>To unlock, the keyring of this computer is asked. It asks you for its password only where it is locked itself.</source>
        <translation>解锁时需经本机密钥环确认；仅当密钥环已锁定时才会要求密码。</translation>
    </message>
    <message>
        <source>There is no keyring here, so a click unlocks: the lock hides what the window shows, and keeps nobody out.</source>
        <translation>此处没有密钥环，因此单击即可解锁：锁定只遮住窗口内容，并不能阻止他人。</translation>
    </message>
    <message>
        <source>Write http://host:port or socks5://host:port. One that wants a user and a password is set in each profile, where the password goes into the keyring.</source>
        <translation>请输入 http://host:port 或 socks5://host:port。需要用户名和密码的代理请在各个配置中设置，密码会存入密钥环。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Start and tray</source>
        <translation>启动与系统托盘</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>登录时启动</translation>
    </message>
    <message>
        <source>Start hidden</source>
        <translation>启动时隐藏</translation>
    </message>
    <message>
        <source>Only the icon in the tray is there until the window is wanted.</source>
        <translation>在需要窗口之前，只显示系统托盘图标。</translation>
    </message>
    <message>
        <source>Close to the tray</source>
        <translation>关闭到系统托盘</translation>
    </message>
    <message>
        <source>Tokens are kept alive while the window is closed. Otherwise closing the window quits.</source>
        <translation>窗口关闭后仍保持 Token 有效。否则关闭窗口即退出。</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>显示通知</translation>
    </message>
    <message>
        <source>Before a token expires that will not be renewed by itself, and when something asked for from the tray failed.</source>
        <translation>在不会自动续期的 Token 过期之前，以及从系统托盘发起的操作失败时。</translation>
    </message>
    <message>
        <source>Copies and tokens</source>
        <translation>复制与 Token</translation>
    </message>
    <message>
        <source>Clear the clipboard after</source>
        <translation>自动清除剪贴板</translation>
    </message>
    <message>
        <source>New profiles refresh</source>
        <translation>新配置的刷新方式</translation>
    </message>
    <message>
        <source>Each profile can be changed on its own later.</source>
        <translation>以后可以单独更改每个配置。</translation>
    </message>
    <message>
        <source>Automatically</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>For profiles that name none of their own; bearerbox-cli takes it as well.</source>
        <translation>用于没有指定自己代理的配置；bearerbox-cli 也使用它。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>闲置多久后锁定</translation>
    </message>
    <message>
        <source>Covers the window, clears the clipboard, and takes names and copies out of the tray. Tokens are still renewed. Ctrl+L locks at once.</source>
        <translation>遮住窗口、清除剪贴板，并从系统托盘中移除名称和复制操作。Token 仍会续期。按 Ctrl+L 立即锁定。</translation>
    </message>
    <message>
        <source>Lock together with the screen</source>
        <translation>随屏幕一起锁定</translation>
    </message>
    <message>
        <source>Takes effect when what is under way has ended: the refresh of several profiles, or a removal.</source>
        <translation>将在当前操作（刷新多个配置或删除）结束后生效。</translation>
    </message>
    <message>
        <source>This desktop shows no tray, so the window stays in sight.</source>
        <translation>此桌面没有系统托盘，因此窗口始终可见。</translation>
    </message>
    <message>
        <source>This desktop shows no tray, so closing the window quits.</source>
        <translation>此桌面没有系统托盘，因此关闭窗口即退出。</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>This address</source>
        <translation>使用此地址</translation>
    </message>
</context>
<context>
    <name>bearerbox::SeveralPanel</name>
    <message>
        <source>%1: %2</source>
        <comment>a state and how many are in it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 profiles chosen</source>
        <translation>已选中 %1 个配置</translation>
    </message>
</context>
<context>
    <name>bearerbox::SingleInstance</name>
    <message>
        <source>The file %1 cannot be locked.</source>
        <translation>无法锁定文件 %1。</translation>
    </message>
    <message>
        <source>Bearerbox is running already, but it does not answer.</source>
        <translation>Bearerbox 已在运行，但没有响应。</translation>
    </message>
</context>
<context>
    <name>bearerbox::TimelineStrip</name>
    <message>
        <source>The last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>bearerbox::TokenCard</name>
    <message>
        <source>Not fetched yet</source>
        <translation>尚未获取</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>An answer that carries the header “%1” replaces the token that was sent: take the new one over, or the next call with these headers is refused.</source>
        <translation>响应中带有“%1”头时，发送的 Token 已被替换：请接收新的 Token，否则下次使用这些请求头会被拒绝。</translation>
    </message>
</context>
<context>
    <name>bearerbox::TransferDesk</name>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import profiles</source>
        <translation>导入配置</translation>
    </message>
    <message>
        <source>Profiles (*.json);;All files (*)</source>
        <translation>配置 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export all profiles</source>
        <translation>导出所有配置</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>配置 (*.json)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>All profiles are in %1 now. No password and no app secret is in it.</source>
        <translation>所有配置均已写入 %1。其中不含密码和 App Secret。</translation>
    </message>
    <message>
        <source>%1 is no plain file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>%1 is too large for a file of profiles.</source>
        <translation>%1 过大，不是配置文件。</translation>
    </message>
</context>
<context>
    <name>bearerbox::Tray</name>
    <message>
        <source>Nothing copied</source>
        <translation>未复制任何内容</translation>
    </message>
    <message>
        <source>Not all profiles were refreshed</source>
        <translation>部分配置未刷新</translation>
    </message>
    <message>
        <source>These need a decision of yours first: %1</source>
        <translation>以下配置需要您先做决定：%1</translation>
    </message>
    <message>
        <source>%1 profiles need a decision of yours first.</source>
        <translation>有 %1 个配置需要您先做决定。</translation>
    </message>
    <message>
        <source>Bearerbox is locked</source>
        <translation>Bearerbox 已锁定</translation>
    </message>
</context>
<context>
    <name>bearerbox::TrayMenu</name>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>%1 more in the window…</source>
        <translation>窗口中还有 %1 个…</translation>
    </message>
    <message>
        <source>Open Bearerbox</source>
        <translation>打开 Bearerbox</translation>
    </message>
    <message>
        <source>Refresh all</source>
        <translation>全部刷新</translation>
    </message>
    <message>
        <source>Pause automatic refresh</source>
        <translation>暂停自动刷新</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Copy header</source>
        <translation>复制请求头</translation>
    </message>
    <message>
        <source>Refresh now</source>
        <translation>立即刷新</translation>
    </message>
    <message>
        <source>Unlock Bearerbox</source>
        <translation>解锁 Bearerbox</translation>
    </message>
</context>
<context>
    <name>bearerbox::TrialBar</name>
    <message>
        <source>Make the attempt that may lock the account?</source>
        <translation>进行可能锁定账号的尝试？</translation>
    </message>
    <message>
        <source>Get a new token all the same?</source>
        <translation>仍要获取新的 Token？</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>The test was stopped</source>
        <translation>测试已停止</translation>
    </message>
    <message>
        <source>If the request had left by then, the service may have counted it as an attempt.</source>
        <translation>如果请求已发出，服务可能已将其计为一次尝试。</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>可以使用</translation>
    </message>
    <message>
        <source>Show certificate…</source>
        <translation>查看证书…</translation>
    </message>
    <message>
        <source>Try what was refused once more?</source>
        <translation>再次尝试刚被拒绝的内容？</translation>
    </message>
    <message>
        <source>Still testing…</source>
        <translation>仍在测试…</translation>
    </message>
    <message>
        <source>There is no answer from %1 yet. “Cancel” ends the test.</source>
        <translation>%1 尚未响应。点击“取消”可结束测试。</translation>
    </message>
</context>
<context>
    <name>bearerbox::UndoStrip</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What can be undone</source>
        <translation>可撤销的操作</translation>
    </message>
    <message>
        <source>for %1 s more</source>
        <translation>还可撤销 %1 秒</translation>
    </message>
</context>
<context>
    <name>bearerbox::Welcome</name>
    <message>
        <source>Welcome to Bearerbox</source>
        <translation>欢迎使用 Bearerbox</translation>
    </message>
    <message>
        <source>Bearerbox gets the tokens that your APIs ask for, keeps them alive, and puts the finished headers on the clipboard. There is no account and no cloud.</source>
        <translation>Bearerbox 获取 API 所需的 Token，保持其有效，并将完整的请求头放入剪贴板。无需账号，不上云。</translation>
    </message>
    <message>
        <source>Add profile</source>
        <translation>添加配置</translation>
    </message>
    <message>
        <source>Try it with the sandbox</source>
        <translation>用沙盒试一试</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>The sandbox plays the services on this computer, with made-up passwords: nothing leaves it.</source>
        <translation>沙盒在本机上模拟这些服务，密码均为虚构，任何内容都不会离开本机。</translation>
    </message>
    <message>
        <source>Passwords stay in the keyring of this computer.</source>
        <translation>密码保存在本机的密钥环中。</translation>
    </message>
    <message>
        <source>Passwords stay in the memory of this program, until it is closed.</source>
        <translation>密码只保存在本程序的内存中，直到程序关闭。</translation>
    </message>
    <message>
        <source>There is no keyring here yet, so no password can be saved.</source>
        <translation>此处还没有密钥环，因此无法保存密码。</translation>
    </message>
</context>
<context>
    <name>bearerbox::WindowActions</name>
    <message>
        <source>Add profile</source>
        <translation>添加配置</translation>
    </message>
    <message>
        <source>Edit profile</source>
        <translation>编辑配置</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>删除配置</translation>
    </message>
    <message>
        <source>Copy header</source>
        <translation>复制请求头</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>复制为</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Take renewed token…</source>
        <translation>接收续期的 Token…</translation>
    </message>
    <message>
        <source>Pin this certificate…</source>
        <translation>固定此证书…</translation>
    </message>
    <message>
        <source>Replace the pin…</source>
        <translation>替换固定的证书…</translation>
    </message>
    <message>
        <source>Activity…</source>
        <translation>活动…</translation>
    </message>
    <message>
        <source>Show activity</source>
        <translation>查看活动</translation>
    </message>
    <message>
        <source>Duplicate profile</source>
        <translation>创建副本</translation>
    </message>
</context>
<context>
    <name>bearerbox::WindowCover</name>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Waiting for the keyring…</source>
        <translation>正在等待密钥环…</translation>
    </message>
    <message>
        <source>Bearerbox is locked</source>
        <translation>Bearerbox 已锁定</translation>
    </message>
    <message>
        <source>Tokens are still renewed. To unlock, the keyring of this computer is asked; it asks you for its password only where it is locked itself.</source>
        <translation>Token 仍会续期。解锁时需经本机密钥环确认；仅当密钥环已锁定时才会要求密码。</translation>
    </message>
    <message>
        <source>Tokens are still renewed. There is no keyring here that could ask for a password: this cover hides what the window shows, and anybody at this computer can take it away.</source>
        <translation>Token 仍会续期。此处没有可以要求输入密码的密钥环：这层遮盖只隐藏窗口内容，使用此计算机的任何人都能将其移除。</translation>
    </message>
</context>
</TS>
