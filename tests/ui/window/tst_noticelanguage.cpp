// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/noticestage.h"
#include "ui/wording/attempts.h"

#include <QLocale>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// What the panel says after the language has changed.
class TestNoticeLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    /// Sentences of two languages in a row are read by nobody.
    void whatWasSaidInAnotherLanguage_isLeftOut()
    {
        Stage stage;
        const Profile profile = stage.engine(u"one"_s);
        stage.addTroubled(profile, {.kind = ErrorKind::Rejected, .detail = u"Wrong."_s});
        stage.start();
        QVERIFY(said(only(stage)).at(0).sentence.startsWith(u"Wrong."_s));
        const QLocale english;
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        const QString sentence = said(only(stage)).at(0).sentence;
        QLocale::setDefault(english);
        QCOMPARE(sentence, remedy(ErrorKind::Rejected));
    }

    void whatIsHeldBack_isSaidAnewInAnotherLanguage()
    {
        Stage stage;
        const Profile profile = stage.engine(u"one"_s);
        stage.addTroubled(profile, {.kind = ErrorKind::Rejected});
        stage.refuseAgain(profile);
        stage.start();
        QVERIFY(said(only(stage)).at(0).sentence.startsWith(only(stage).lastError()->detail));
        const QLocale english;
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        const QString sentence = said(only(stage)).at(0).sentence;
        const QString anew = edgeText(only(stage), only(stage).budget().value());
        QLocale::setDefault(english);
        QVERIFY2(sentence.startsWith(anew), qPrintable(sentence));
    }
};

QTEST_GUILESS_MAIN(TestNoticeLanguage)
#include "tst_noticelanguage.moc"
