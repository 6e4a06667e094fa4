// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/trustfiles.h"
#include "tests/support/identity.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// What is said of a file when a profile names it, before anything is sent.
class TestNetTrustFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void files_data();
    void files();
    void aFileThatIsNotThere();

private:
    QTemporaryDir m_folder;
    Identity m_identity = makeIdentity({});
};

void TestNetTrustFiles::files_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isAuthority");
    QTest::addColumn<bool>("isCertificate");
    QTest::addColumn<bool>("isKey");
    QTest::addRow("a certificate") << m_identity.certificatePem << true << true << false;
    QTest::addRow("two certificates") << m_identity.certificatePem + makeIdentity({}).certificatePem << true << true
                                      << false;
    QTest::addRow("a key") << m_identity.keyPem << false << false << true;
    QTest::addRow("a key under a passphrase") << m_identity.sealedKeyPem("opens") << false << false << true;
    QTest::addRow("certificate and key") << m_identity.certificatePem + m_identity.keyPem << true << true << true;
    QTest::addRow("PKCS #12") << m_identity.pkcs12("opens") << false << true << true;
    QTest::addRow("nothing") << ""_ba << false << false << false;
    QTest::addRow("text") << "-- not PEM --\n"_ba << false << false << false;
    QTest::addRow("PEM that holds no certificate")
        << "-----BEGIN CERTIFICATE-----\nbm8=\n-----END CERTIFICATE-----\n"_ba << false << false << false;
}

void TestNetTrustFiles::files()
{
    QFETCH(QByteArray, content);
    QFile file(m_folder.filePath(u"file.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const QString path = file.fileName();
    QTEST(checkAuthorityFile(path).has_value(), "isAuthority");
    QTEST(checkClientCertificateFile(path).has_value(), "isCertificate");
    QTEST(checkClientKeyFile(path).has_value(), "isKey");
    for (const Result<void> &checked :
         {checkAuthorityFile(path), checkClientCertificateFile(path), checkClientKeyFile(path)}) {
        QVERIFY(checked || checked.error().detail.contains(path));
    }
}

void TestNetTrustFiles::aFileThatIsNotThere()
{
    const QString path = m_folder.filePath(u"nowhere.pem"_s);
    const QString folder = m_folder.path();
    for (const auto check : {checkAuthorityFile, checkClientCertificateFile, checkClientKeyFile}) {
        for (const QString &unreadable : {path, folder}) {
            const Result<void> checked = check(unreadable);
            QVERIFY(!checked);
            QVERIFY2(checked.error().detail.startsWith(unreadable + " cannot be read"_L1),
                     qPrintable(checked.error().detail));
        }
    }
}

QTEST_GUILESS_MAIN(TestNetTrustFiles)
#include "tst_net_trustfiles.moc"
