// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilestage.h"

#include "core/base/clock.h"
#include "core/base/origin.h"
#include "tests/support/await.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCoroSignal>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox::test {

namespace {

/// What a screen reader calls it. (On X11 Qt gives a combo box the name of its current entry and leaves the rest to the
/// label's relation to it.)
QString nameOf(const QWidget &widget)
{
    if (!widget.accessibleName().isEmpty()) {
        return widget.accessibleName();
    }
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

template <typename Kind>
Kind *named(const QWidget &within, const QString &name)
{
    for (Kind *each : within.findChildren<Kind *>()) {
        if (nameOf(*each) == name && each->isVisibleTo(&within)) {
            return each;
        }
    }
    qFatal("nothing is called “%s”", qPrintable(name));
}

QCoro::Task<Result<void>> writeBehind(Gate *gate, SecretStore *store, QString key, Secret value)
{
    co_await qCoro(gate, &Gate::opened);
    const Result<void> written = co_await store->write(key, value);
    co_return written;
}

QCoro::Task<Result<void>> refuse(Error error)
{
    co_return Failure(error);
}

QCoro::Task<Result<std::optional<Secret>>> refuseReading(Error error)
{
    co_return Failure(error);
}

} // namespace

QCoro::Task<Result<std::optional<Secret>>> ObedientStore::read(QString key)
{
    ++reads;
    return failure ? refuseReading(*failure) : m_items.read(std::move(key));
}

QCoro::Task<Result<void>> ObedientStore::write(QString key, Secret value)
{
    ++writes;
    if (gate) {
        return writeBehind(gate, &m_items, std::move(key), std::move(value));
    }
    return failure ? refuse(*failure) : m_items.write(std::move(key), std::move(value));
}

ProfileStage::ProfileStage()
    : folder(*ConfigFolder::open(m_folder.path()))
    , profiles(*ProfileBook::open(folder))
    , attempts(folder.attempts(), folder.credentialLock(u"attempts"_s))
    , live(folder.liveTokens(), folder.credentialLock(u"live-tokens"_s))
    , clocks(folder.clocks(), systemTime(), systemNow)
    , network(clocks)
    , book({.services = &services,
            .profiles = &profiles,
            .secrets = &secrets,
            .tokens = &tokens,
            .attempts = &attempts,
            .live = &live,
            .network = &network,
            .clocks = &clocks,
            .folder = folder,
            .clock = systemNow,
            .limits = {}})
{
}

ProfileStage::~ProfileStage()
{
    const bool isQuiet = QTest::qWaitFor([this] {
        return std::ranges::none_of(book.sessions(),
                                    [](const auto &each) { return each->state() == SessionState::Fetching; });
    });
    if (!isQuiet) {
        qFatal("a session is still at work");
    }
}

Profile ProfileStage::savedEngine(const QString &name)
{
    Profile profile{.id = QUuid::createUuid(), .name = name, .service = u"servicecomb-engine"_s};
    profile.fields = {{u"address"_s, {u"https://127.0.0.1:1"_s}}, {u"account"_s, {u"root"_s}}};
    profile.refresh = RefreshMode::Manual;
    SecretChanges changes;
    changes[u"password"_s] = Secret::fromText(u"hunter2"_s);
    const Result<void> saved = await(book.save({.profile = profile, .changes = changes}));
    if (!saved) {
        qFatal("%s", qPrintable(saved.error().detail));
    }
    return *profiles.find(profile.id);
}

ProfileSecrets ProfileStage::secretsOf(const QUuid &id)
{
    const auto item = await(secrets.read(ProfileSecrets::itemKey(id)));
    return item && *item ? *ProfileSecrets::parse(**item) : ProfileSecrets();
}

QString stored(const ProfileSecrets &secrets, const QString &id, const QString &address)
{
    const auto found = secrets.forOrigin(id, Origin::of(QUrl(address)));
    return found && *found ? (*found)->revealText() : QString();
}

FormUser::FormUser(ProfileDialog &dialog) : m_dialog(dialog)
{
    dialog.show();
    settle();
}

void FormUser::settle() const
{
    QCoreApplication::processEvents();
    QApplication::setActiveWindow(&m_dialog);
}

QLineEdit *FormUser::line(const QString &name) const
{
    return named<QLineEdit>(m_dialog, name);
}

QPushButton *FormUser::button(const QString &name) const
{
    return named<QPushButton>(m_dialog, name);
}

void FormUser::type(const QString &name, const QString &text) const
{
    QLineEdit *edit = line(name);
    edit->setFocus(Qt::TabFocusReason);
    edit->selectAll();
    if (text.isEmpty()) {
        QTest::keyClick(edit, Qt::Key_Delete);
    }
    QTest::keyClicks(edit, text);
}

void FormUser::leave() const
{
    QTest::keyClick(m_dialog.focusWidget(), Qt::Key_Tab);
}

void FormUser::click(const QString &name) const
{
    auto *target = named<QAbstractButton>(m_dialog, name);
    settle();
    target->setFocus(Qt::TabFocusReason);
    // A check box as wide as the form is sensitive only where its box and text are.
    const QPoint place = qobject_cast<QCheckBox *>(target) ? QPoint(8, target->height() / 2) : target->rect().center();
    QTest::mouseClick(target, Qt::LeftButton, Qt::NoModifier, place);
}

void FormUser::choose(const QString &name, const QString &entry) const
{
    auto *combo = named<QComboBox>(m_dialog, name);
    combo->setFocus(Qt::TabFocusReason);
    while (!combo->currentText().startsWith(entry) && combo->currentIndex() > 0) {
        QTest::keyClick(combo, Qt::Key_Up);
    }
    while (!combo->currentText().startsWith(entry) && combo->currentIndex() < combo->count() - 1) {
        QTest::keyClick(combo, Qt::Key_Down);
    }
    if (!combo->currentText().startsWith(entry)) {
        qFatal("“%s” offers no “%s”", qPrintable(name), qPrintable(entry));
    }
}

QStringList FormUser::notes() const
{
    QStringList words;
    for (const QLabel *label : m_dialog.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&m_dialog)) {
            words << label->text();
        }
    }
    return words;
}

} // namespace bearerbox::test
