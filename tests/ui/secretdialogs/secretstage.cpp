// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/secretdialogs/secretstage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox::test {

void SecretStage::setUpBook()
{
    setUp();
    // Nothing asks by itself, or it would be unclear who spent an attempt.
    m_profile.refresh = RefreshMode::Manual;
    m_profile = m_bench->save(m_profile, {});
    m_book = std::make_unique<SessionBook>(m_bench->facilities());
    m_book->start();
    settleSessions();
}

void SecretStage::tearDownBook()
{
    m_dialog.reset();
    settleSessions();
    m_book.reset();
}

void SecretStage::settleSessions() const
{
    const auto rests = [](const auto &each) { return each->state() != SessionState::Fetching; };
    if (!QTest::qWaitFor([&] { return std::ranges::all_of(m_book->sessions(), rests); })) {
        qFatal("a session is still fetching");
    }
}

void SecretStage::show(std::unique_ptr<QDialog> dialog)
{
    m_dialog = std::move(dialog);
    m_dialog->show();
    if (!QTest::qWaitForWindowExposed(m_dialog.get())) {
        qFatal("the dialog does not come up");
    }
}

QLineEdit *SecretStage::line(const QString &name) const
{
    for (QLineEdit *each : m_dialog->findChildren<QLineEdit *>()) {
        if (each->accessibleName() == name) {
            return each;
        }
    }
    qFatal("no line is called %s", qUtf8Printable(name));
}

QAbstractButton *SecretStage::button(const QString &name) const
{
    for (QAbstractButton *each : m_dialog->findChildren<QAbstractButton *>()) {
        const QString own = each->accessibleName().isEmpty() ? each->text().remove(u'&') : each->accessibleName();
        if (own == name) {
            return each;
        }
    }
    qFatal("no button is called %s", qUtf8Printable(name));
}

void SecretStage::type(const QString &name, const QString &text) const
{
    line(name)->clear();
    QTest::keyClicks(line(name), text);
}

void SecretStage::click(const QString &name) const
{
    QAbstractButton *clicked = button(name);
    if (!clicked->isVisible() || !clicked->isEnabled()) {
        qFatal("%s cannot be clicked", qUtf8Printable(name));
    }
    clicked->click();
    // While something is under way the button that closes is closed itself.
    const auto isDone = [this] {
        const auto closes = [](const QAbstractButton *each) {
            const QString text = each->text().remove(u'&');
            return (text == "Cancel"_L1 || text == "Close"_L1) && each->isEnabled();
        };
        return std::ranges::any_of(m_dialog->findChildren<QAbstractButton *>(), closes);
    };
    if (!QTest::qWaitFor(isDone, 10'000)) {
        qFatal("the dialog is still busy");
    }
}

QString SecretStage::words() const
{
    QStringList words;
    for (const QLabel *each : m_dialog->findChildren<QLabel *>()) {
        if (each->isVisible()) {
            words << each->text();
        }
    }
    return words.join(u'\n');
}

} // namespace bearerbox::test
