// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/identity.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/warnings.h"
#include "tests/ui/support/stage.h"
#include "ui/dialogs/confirmation.h"
#include "ui/trust/certificatedialog.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// A person looks at a certificate. The servers are real, over TLS.
class TestCertificateDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void firstContactOffersThePin();
    void aPinnedOneHasNothingToDecide();
    void aChangedOneIsReplacedOnlyAfterAWarning();
    void allAddressesOrNone();
    void aNewAddressIsNoChangedCertificate();
    void ofSeveralTheChangedOneIsNamed();
    void withoutTlsItSaysSo();
    void itMayGoWhileItLooks();

private:
    [[nodiscard]] Profile profile(const QStringList &addresses, const QStringList &pins = {}) const;

    Stage m_stage;
    Identity m_identity = makeIdentity({.commonName = "engine.example"});
};

namespace {

/// All that the dialog says, as a screen reader would.
QString said(const QWidget &dialog)
{
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        texts << (label->accessibleName().isEmpty() ? label->text() : label->accessibleName());
    }
    return texts.join(u'\n');
}

QPushButton *button(const QWidget &dialog, const QString &name)
{
    for (QPushButton *each : dialog.findChildren<QPushButton *>()) {
        if (each->accessibleName() == name || each->text() == name) {
            return each;
        }
    }
    return nullptr;
}

QPushButton *shownButton(const QWidget &dialog, const QString &name)
{
    QPushButton *found = button(dialog, name);
    return found && found->isVisible() ? found : nullptr;
}

} // namespace

Profile TestCertificateDialog::profile(const QStringList &addresses, const QStringList &pins) const
{
    Profile made = m_stage.engine(u"prod-engine"_s);
    made.fields[u"address"_s] = addresses;
    made.connection.pinnedSha256 = pins;
    return made;
}

void TestCertificateDialog::firstContactOffersThePin()
{
    ScriptedServer server({{httpAnswer(200, "")}}, m_identity.serverConfiguration());
    CertificateDialog dialog(m_stage.book(), profile({server.address()}), {});
    QSignalSpy pinned(&dialog, &CertificateDialog::pinned);
    dialog.QDialog::show();
    QVERIFY(!shownButton(dialog, u"Pin this certificate"_s));
    QTRY_VERIFY(shownButton(dialog, u"Pin this certificate"_s));
    const QString text = said(dialog);
    for (const QString &part :
         {u"SHA-256: "_s + readableFingerprint(m_identity.sha256()), u"Issued to: CN=engine.example"_s,
          u"Issued by: itself"_s, u"does not trust it: its certificate is self-signed"_s, u"Compare the SHA-256"_s,
          server.address()}) {
        QVERIFY2(text.contains(part), qPrintable(text));
    }
    QCOMPARE(pinned.size(), 0); // never silently
    shownButton(dialog, u"Pin this certificate"_s)->click();
    QCOMPARE(pinned.size(), 1);
    QCOMPARE(pinned.first().first().toStringList(), QStringList(QString::fromLatin1(m_identity.sha256())));
    QVERIFY(!dialog.isVisible());
    QCOMPARE(server.bytesReceived(), 0);
}

void TestCertificateDialog::aPinnedOneHasNothingToDecide()
{
    ScriptedServer server({{httpAnswer(200, "")}}, m_identity.serverConfiguration());
    CertificateDialog dialog(m_stage.book(), profile({server.address()}, {QString::fromLatin1(m_identity.sha256())}),
                             {});
    dialog.QDialog::show();
    QTRY_VERIFY(said(dialog).contains(u"This is what the profile has pinned."_s));
    QVERIFY(!shownButton(dialog, u"Pin this certificate"_s) && !shownButton(dialog, u"Replace the pin…"_s));
}

void TestCertificateDialog::aChangedOneIsReplacedOnlyAfterAWarning()
{
    ScriptedServer server({{httpAnswer(200, "")}}, m_identity.serverConfiguration());
    const QByteArray before = makeIdentity({}).sha256();
    CertificateDialog dialog(m_stage.book(), profile({server.address()}, {QString::fromLatin1(before)}), {});
    QSignalSpy pinned(&dialog, &CertificateDialog::pinned);
    dialog.QDialog::show();
    QTRY_VERIFY(shownButton(dialog, u"Replace the pin…"_s));
    const QString text = said(dialog);
    QVERIFY2(text.contains(u"SHA-256 shown: "_s + readableFingerprint(m_identity.sha256())), qPrintable(text));
    QVERIFY2(text.contains(u"SHA-256 pinned: "_s + readableFingerprint(before)), qPrintable(text));
    QVERIFY2(text.contains(u"This is not the pinned certificate"_s), qPrintable(text));
    for (const bool confirms : {false, true}) {
        shownButton(dialog, u"Replace the pin…"_s)->click();
        auto *question = dialog.findChild<Confirmation *>();
        QVERIFY(question && question->isVisible());
        QVERIFY(question->accessibleDescription().contains(u"they will read the password"_s));
        QCOMPARE(pinned.size(), 0);
        QVERIFY(question->no()->isDefault());
        QPushButton *answer = confirms ? question->yes() : question->no();
        answer->click();
        QCOMPARE(pinned.size(), confirms ? 1 : 0);
        QTRY_VERIFY(!dialog.findChild<Confirmation *>());
    }
    QCOMPARE(pinned.first().first().toStringList(), QStringList(QString::fromLatin1(m_identity.sha256())));
}

void TestCertificateDialog::allAddressesOrNone()
{
    const Identity second = makeIdentity({.commonName = "second"});
    ScriptedServer one({{httpAnswer(200, "")}}, m_identity.serverConfiguration());
    ScriptedServer two({{httpAnswer(200, "")}}, second.serverConfiguration());
    const QString closed = u"https://127.0.0.1:%1"_s.arg(ScriptedServer(QList<Turn>{Turn{}}).serverPort());
    CertificateDialog partly(m_stage.book(), profile({one.address(), closed}), {});
    partly.QDialog::show();
    QTRY_VERIFY(said(partly).contains(u"Not every address could be looked at"_s));
    QVERIFY2(said(partly).contains(u"refused the connection"_s), qPrintable(said(partly)));
    QVERIFY(!shownButton(partly, u"Pin this certificate"_s));

    CertificateDialog both(m_stage.book(), profile({one.address(), two.address()}), {});
    QSignalSpy pinned(&both, &CertificateDialog::pinned);
    both.QDialog::show();
    QTRY_VERIFY(shownButton(both, u"Pin this certificate"_s));
    shownButton(both, u"Pin this certificate"_s)->click();
    QCOMPARE(pinned.first().first().toStringList(),
             QStringList({QString::fromLatin1(m_identity.sha256()), QString::fromLatin1(second.sha256())}));
}

/// The address that was pinned still shows what it did; the other has been added since.
void TestCertificateDialog::aNewAddressIsNoChangedCertificate()
{
    const Identity second = makeIdentity({.commonName = "second"});
    ScriptedServer known({{httpAnswer(200, "")}}, m_identity.serverConfiguration());
    ScriptedServer added({{httpAnswer(200, "")}}, second.serverConfiguration());
    const QString pin = QString::fromLatin1(m_identity.sha256());
    CertificateDialog dialog(m_stage.book(), profile({known.address(), added.address()}, {pin}), {});
    QSignalSpy pinned(&dialog, &CertificateDialog::pinned);
    dialog.QDialog::show();
    QTRY_VERIFY(shownButton(dialog, u"Pin this certificate"_s));
    const QString text = said(dialog);
    QVERIFY2(text.contains(u"Nothing is pinned for %1 yet"_s.arg(added.address())), qPrintable(text));
    QVERIFY2(!text.contains(u"This is not the pinned certificate"_s), qPrintable(text));
    shownButton(dialog, u"Pin this certificate"_s)->click();
    QCOMPARE(pinned.first().first().toStringList(), QStringList({pin, QString::fromLatin1(second.sha256())}));
}

void TestCertificateDialog::ofSeveralTheChangedOneIsNamed()
{
    const Identity second = makeIdentity({.commonName = "second"});
    ScriptedServer same({{httpAnswer(200, "")}}, m_identity.serverConfiguration());
    ScriptedServer changed({{httpAnswer(200, "")}}, second.serverConfiguration());
    const QStringList pins{QString::fromLatin1(m_identity.sha256()), QString::fromLatin1(makeIdentity({}).sha256())};
    CertificateDialog dialog(m_stage.book(), profile({same.address(), changed.address()}, pins), {});
    dialog.QDialog::show();
    QTRY_VERIFY(shownButton(dialog, u"Replace the pin…"_s));
    const QString text = said(dialog);
    QVERIFY2(text.contains(u"nothing has been sent to %1."_s.arg(changed.address())), qPrintable(text));
}

void TestCertificateDialog::withoutTlsItSaysSo()
{
    CertificateDialog dialog(m_stage.book(), profile({u"http://127.0.0.1:1"_s}), {});
    dialog.QDialog::show();
    QTRY_VERIFY(said(dialog).contains(u"is reached over plain http"_s));
    QVERIFY(!shownButton(dialog, u"Pin this certificate"_s));
}

void TestCertificateDialog::itMayGoWhileItLooks()
{
    ScriptedServer server({{httpAnswer(200, "")}}, m_identity.serverConfiguration());
    auto dialog =
        std::make_unique<CertificateDialog>(m_stage.book(), profile({server.address()}), std::map<QString, Secret>());
    dialog.reset();
    QTRY_COMPARE(server.connections(), 1);
    QTRY_COMPARE(server.findChildren<QAbstractSocket *>().size(), 0);
}

QTEST_MAIN(TestCertificateDialog)
#include "tst_certificatedialog.moc"
