// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/profiledialog.h"

#include "core/sessions/sessionbook.h"
#include "ui/profileform/notelabel.h"
#include "ui/profileform/problembanner.h"
#include "ui/profileform/profileform.h"

#include <QDialogButtonBox>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShowEvent>
#include <QVBoxLayout>

namespace bearerbox {

namespace {

Profile blank(RefreshMode refresh)
{
    Profile profile{.id = QUuid::createUuid()};
    profile.refresh = refresh;
    return profile;
}

} // namespace

ProfileDialog::ProfileDialog(SessionBook &book, std::optional<Profile> edited, QWidget *parent, RefreshMode forNew)
    : CarefulDialog(parent)
    , m_book(book)
    , m_scroll(new QScrollArea)
    , m_banner(new ProblemBanner)
    , m_warning(new NoteLabel(Note::Warning))
{
    const Profile profile = edited.value_or(blank(forNew));
    m_id = profile.id;
    m_form = new ProfileForm(book, profile);
    setWindowTitle(edited ? tr("Edit profile “%1”").arg(profile.name) : tr("Add profile"));
    setSizeGripEnabled(true);

    m_scroll->setWidget(m_form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(12);
    rows->addWidget(m_banner);
    rows->addWidget(m_warning);
    rows->addWidget(m_scroll, 1);
    rows->addWidget(makeButtons());
    m_save->setDefault(true); // known to the dialog only once the button is in it
    m_form->takeFocus();
}

void ProfileDialog::warn(const QString &sentence)
{
    m_warning->say(sentence);
}

QWidget *ProfileDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setText(tr("&Save"));
    m_save->setAccessibleName(tr("Save"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ProfileDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &ProfileDialog::reject);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    return makeFoot(buttons);
}

void ProfileDialog::save()
{
    m_banner->hide();
    if (LabelledInput *wrong = m_form->firstProblem()) {
        wrong->takeFocus();
        // Once the texts below the inputs have found their places.
        QMetaObject::invokeMethod(
            this,
            [this, wrong = QPointer(wrong)] {
                if (wrong) {
                    m_scroll->ensureWidgetVisible(wrong);
                }
            },
            Qt::QueuedConnection);
        return;
    }
    setSaving(true);
    m_book.save(m_form->profile(), m_form->secretChanges(), m_form->before())
        .then([self = QPointer(this)](const Result<void> &saved) {
            if (self) {
                self->finish(saved);
            }
        });
}

void ProfileDialog::finish(const Result<void> &saved)
{
    setSaving(false);
    if (saved) {
        accept();
        return;
    }
    m_banner->tell(saved.error());
    m_save->setFocus(Qt::OtherFocusReason);
}

void ProfileDialog::setSaving(bool on)
{
    setWork(on ? tr("Saving…") : QString());
    m_form->setEnabled(!on);
    m_save->setEnabled(!on);
}

bool ProfileDialog::wouldLose() const
{
    return m_form->isChanged();
}

void ProfileDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous() && !testAttribute(Qt::WA_Resized)) {
        fit();
    }
    QDialog::showEvent(event);
}

/// Wide enough for an address, as tall as the form wants and the screen gives. Never so narrow that something is cut.
void ProfileDialog::fit()
{
    const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
    m_scroll->setMinimumWidth(m_form->minimumSizeHint().width() + bar);
    const int width = qMax(fontMetrics().averageCharWidth() * 84, minimumSizeHint().width());
    const int others = sizeHint().height() - m_scroll->sizeHint().height();
    const int wanted = m_form->heightForWidth(width - bar) + others + fontMetrics().height();
    resize(QSize(width, wanted).boundedTo(screen()->availableSize() * 0.9));
}

} // namespace bearerbox
