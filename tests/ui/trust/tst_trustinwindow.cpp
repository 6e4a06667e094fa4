// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/identity.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/warnings.h"
#include "tests/ui/window/shown.h"
#include "ui/profileform/formnotice.h"
#include "ui/profileform/profiledialog.h"
#include "ui/profileform/trialbar.h"
#include "ui/trust/certificatedialog.h"
#include "ui/window/notices.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/sessionpanel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSslSocket>
#include <QTemporaryFile>
#include <QToolButton>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// From a TLS failure to a pin, in the panel and in the form.
class TestTrustInWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aTlsFailureOffersThePinAndThenTheTokenComes();
    void aChangedCertificateOffersToReplaceThePin();
    void otherTroubleOffersNoPin();
    void aServerThatRefusesOurCertificateSendsToTheForm();
    void theFormTakesThePinOnceItIsSaved();
    void aTestThatFailsForTheCertificateShowsIt();
    void aTestThatFailsForSomethingElseShowsNone();

private:
    [[nodiscard]] Profile profileAt(const Stage &stage, const ScriptedServer &server) const;

    Identity m_identity = makeIdentity({.commonName = "engine.example"});
};

namespace {

template <typename Button>
Button *named(const QWidget &place, const QString &name)
{
    for (Button *each : place.findChildren<Button *>()) {
        if (each->isVisible() && each->accessibleName() == name) {
            return each;
        }
    }
    return nullptr;
}

/// The button in what a test has come to; nothing where there is none to be seen.
QPushButton *inTheNotice(const ProfileDialog &form)
{
    auto *button = form.findChild<TrialBar *>()->findChild<FormNotice *>()->findChild<QPushButton *>();
    return button->isVisible() ? button : nullptr;
}

} // namespace

Profile TestTrustInWindow::profileAt(const Stage &stage, const ScriptedServer &server) const
{
    Profile made = stage.engine(u"prod-engine"_s);
    made.fields[u"address"_s] = {server.address()};
    return made;
}

void TestTrustInWindow::aTlsFailureOffersThePinAndThenTheTokenComes()
{
    const QByteArray answer = R"({"token":"eyJhbGciOiJSUzUxMiJ9.eyJleHAiOjQxMDI0NDQ4MDB9.c2ln"})";
    ScriptedServer server({{httpAnswer(200, answer)}}, m_identity.serverConfiguration());
    Stage stage;
    stage.addWithPassword(profileAt(stage, server));
    stage.start();
    Shown shown(stage);
    MainWindow &window = shown.window;
    Session *session = stage.find(u"prod-engine"_s);
    window.column().select(session->profile().id);
    QVERIFY(!named<QToolButton>(window, u"Pin this certificate…"_s));
    session->refresh();
    QTRY_VERIFY(named<QToolButton>(window, u"Pin this certificate…"_s));
    QCOMPARE(session->lastError()->certificate->sha256, m_identity.sha256());
    QCOMPARE(server.bytesReceived(), 0);
    const QString notice = noticesOf(*session, session->now()).at(0).sentence;
    QVERIFY2(notice.contains(u"could not prove who it is"_s), qPrintable(notice));
    QVERIFY2(!notice.contains(u"SHA-256"_s), "its digits stand in the dialog, where they can be compared");

    named<QToolButton>(window, u"Pin this certificate…"_s)->click();
    auto *dialog = window.findChild<CertificateDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(named<QPushButton>(*dialog, u"Pin this certificate"_s));
    QVERIFY(session->profile().connection.pinnedSha256.isEmpty());
    named<QPushButton>(*dialog, u"Pin this certificate"_s)->click();
    QTRY_COMPARE(session->profile().connection.pinnedSha256, QStringList(QString::fromLatin1(m_identity.sha256())));
    session->refresh();
    QTRY_COMPARE(session->state(), SessionState::Valid);
    QVERIFY(!named<QToolButton>(window, u"Pin this certificate…"_s));
}

void TestTrustInWindow::aChangedCertificateOffersToReplaceThePin()
{
    ScriptedServer server({{httpAnswer(200, "")}}, m_identity.serverConfiguration());
    Stage stage;
    Profile profile = profileAt(stage, server);
    profile.connection.pinnedSha256 = {QString(64, u'a')};
    stage.addWithPassword(profile);
    stage.start();
    Shown shown(stage);
    MainWindow &window = shown.window;
    window.column().select(profile.id);
    stage.find(u"prod-engine"_s)->refresh();
    QTRY_VERIFY(named<QToolButton>(window, u"Replace the pin…"_s));
    QVERIFY(!named<QToolButton>(window, u"Pin this certificate…"_s));
    const Session &session = *stage.find(u"prod-engine"_s);
    const QString notice = noticesOf(session, session.now()).at(0).sentence;
    QVERIFY2(notice.contains(u"is not the pinned one"_s) && !notice.contains(u"aaaa"_s), qPrintable(notice));
    // Nothing makes the window wider than it is.
    const auto *panel = window.findChild<SessionPanel *>();
    QVERIFY(panel);
    QVERIFY2(panel->widget()->width() <= panel->viewport()->width(), "something is cut off");
}

void TestTrustInWindow::otherTroubleOffersNoPin()
{
    Stage stage;
    const Profile profile = stage.engine(u"prod-engine"_s);
    stage.addTroubled(profile, {.kind = ErrorKind::Rejected, .detail = u"The service said no."_s});
    stage.start();
    Shown shown(stage);
    MainWindow &window = shown.window;
    window.column().select(profile.id);
    QCOMPARE(stage.find(u"prod-engine"_s)->lastError()->kind, ErrorKind::Rejected);
    for (const QString &name : {u"Replace the pin…"_s, u"Pin this certificate…"_s}) {
        QVERIFY(!named<QToolButton>(window, name));
    }
}

void TestTrustInWindow::aServerThatRefusesOurCertificateSendsToTheForm()
{
    const Identity authority = makeIdentity({.commonName = "authority", .isAuthority = true});
    const QSslConfiguration demanding = makeIdentity({}, &authority).demandingConfiguration();
    ScriptedServer server({{httpAnswer(200, "{}")}}, demanding);
    QTemporaryFile file;
    QVERIFY(file.open() && file.write(authority.certificatePem) > 0 && file.flush());
    Stage stage;
    Profile profile = profileAt(stage, server);
    profile.connection.caFile = file.fileName();
    stage.addWithPassword(profile);
    stage.start();
    Shown shown(stage);
    MainWindow &window = shown.window;
    window.column().select(profile.id);
    Session *session = stage.find(u"prod-engine"_s);
    session->refresh();
    QTRY_VERIFY(session->lastError());
    QVERIFY2(session->lastError()->certificate.value().doubts.isEmpty(), "there is nothing to compare");
    QVERIFY(noticesOf(*session, session->now()).at(0).help == Help::Edit);
    QVERIFY(!named<QToolButton>(window, u"Pin this certificate…"_s));
}

void TestTrustInWindow::theFormTakesThePinOnceItIsSaved()
{
    ScriptedServer server({{httpAnswer(200, "")}}, m_identity.serverConfiguration());
    Stage stage;
    const Profile profile = profileAt(stage, server);
    stage.add(profile);
    stage.start();
    ProfileDialog form(stage.book(), profile);
    form.show();
    if (auto *more = named<QToolButton>(form, u"More"_s)) {
        more->click();
    }
    QTRY_VERIFY(named<QPushButton>(form, u"Show certificate…"_s));
    named<QPushButton>(form, u"Show certificate…"_s)->click();
    auto *dialog = form.findChild<CertificateDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(named<QPushButton>(*dialog, u"Pin this certificate"_s));
    named<QPushButton>(*dialog, u"Pin this certificate"_s)->click();
    const QString pin = QString::fromLatin1(m_identity.sha256());
    auto *line = named<QLineEdit>(form, u"Certificate pin"_s);
    QVERIFY(line);
    QCOMPARE(line->text(), pin);
    QVERIFY(stage.find(u"prod-engine"_s)->profile().connection.pinnedSha256.isEmpty());
    named<QPushButton>(form, u"Save"_s)->click();
    QTRY_COMPARE(stage.find(u"prod-engine"_s)->profile().connection.pinnedSha256, QStringList(pin));
}

/// From the failed test to the pin and to the test that works, without saving anything.
void TestTrustInWindow::aTestThatFailsForTheCertificateShowsIt()
{
    const QByteArray answer = R"({"token":"eyJhbGciOiJSUzUxMiJ9.eyJleHAiOjQxMDI0NDQ4MDB9.c2ln"})";
    ScriptedServer server({{httpAnswer(200, answer)}}, m_identity.serverConfiguration());
    Stage stage;
    const Profile profile = profileAt(stage, server);
    stage.addWithPassword(profile);
    stage.start();
    ProfileDialog form(stage.book(), stage.find(profile.name)->profile());
    form.show();
    QVERIFY(!inTheNotice(form));
    named<QPushButton>(form, u"Test"_s)->click();
    QTRY_VERIFY(inTheNotice(form));
    QCOMPARE(inTheNotice(form)->accessibleName(), u"Show certificate…"_s);
    QCOMPARE(server.bytesReceived(), 0);

    inTheNotice(form)->click();
    auto *dialog = form.findChild<CertificateDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(named<QPushButton>(*dialog, u"Pin this certificate"_s));
    named<QPushButton>(*dialog, u"Pin this certificate"_s)->click();
    QTRY_VERIFY(!form.findChild<CertificateDialog *>());
    named<QPushButton>(form, u"Test"_s)->click();
    QTRY_COMPARE(form.findChild<TrialBar *>()->findChild<FormNotice *>()->accessibleName(), u"It works"_s);
    QVERIFY(!inTheNotice(form));
    QVERIFY(stage.find(profile.name)->profile().connection.pinnedSha256.isEmpty());
}

void TestTrustInWindow::aTestThatFailsForSomethingElseShowsNone()
{
    Stage stage;
    const Profile profile = stage.atHangUp(stage.engine(u"prod-engine"_s));
    stage.addWithPassword(profile);
    stage.start();
    ProfileDialog form(stage.book(), stage.find(profile.name)->profile());
    form.show();
    named<QPushButton>(form, u"Test"_s)->click();
    QTRY_VERIFY(form.findChild<TrialBar *>()->findChild<FormNotice *>()->isVisible());
    QVERIFY(!inTheNotice(form));
}

QTEST_MAIN(TestTrustInWindow)
#include "tst_trustinwindow.moc"
