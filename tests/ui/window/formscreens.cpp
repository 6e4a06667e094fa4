// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formscreens.h"

#include "tests/support/scriptedserver.h"
#include "ui/profileform/pastedialog.h"
#include "ui/profileform/profiledialog.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace bearerbox::test {

namespace {

QString requestTo(const QString &address)
{
    return u"curl -k '%1/v4/token' \\\n  -H 'Content-Type: application/json' \\\n  -H 'X-TenantSpaceID: 7' \\\n"
           "  --data-raw '{\"name\":\"root\",\"password\":\"Pass-w0rd\",\"tokenExpirationTime\":\"90m\"}'"_s.arg(
               address);
}

void clickMarked(const QWidget &dialog, QChar letter)
{
    for (QPushButton *each : dialog.findChildren<QPushButton *>()) {
        if (each->text().contains(u'&' + QString(letter))) {
            each->click();
            return;
        }
    }
    qFatal("no button has the letter");
}

} // namespace

void photographFilling(SessionBook &book, const TakePicture &take)
{
    const QByteArray token = R"({"token":"opaque-token"})";
    ScriptedServer server(
        {{httpAnswer(200, token)}, {httpAnswer(401, R"({"errorCode":"401202","errorMessage":"no"})")}});
    PasteDialog paste(nullptr);
    paste.open();
    paste.findChild<QPlainTextEdit *>()->setPlainText(requestTo(u"https://10.0.0.10:30100"_s));
    take(paste, u"form-paste"_s);
    ProfileDialog form(book, std::nullopt);
    form.open();
    QApplication::clipboard()->setText(requestTo(server.address()));
    QTest::qWait(60);
    QApplication::setActiveWindow(&form);
    QTest::keyClick(&form, Qt::Key_V, Qt::ControlModifier);
    take(form, u"form-pasted"_s);
    QTest::keyClicks(form.focusWidget(), u"prod-engine"_s);
    for (const QString &name : {u"form-works"_s, u"form-refused"_s}) {
        clickMarked(form, u'T');
        QTest::qWait(300);
        take(form, name);
    }
    QApplication::clipboard()->clear();
}

void photographCopy(SessionBook &book, const Profile &source, const TakePicture &take)
{
    ProfileDialog form(book, CopyOf{source});
    form.open();
    take(form, u"form-copy"_s);
}

} // namespace bearerbox::test
