// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/profiledialog.h"

#include "core/profiles/copyname.h"
#include "core/sessions/sessionbook.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/sheetarea.h"
#include "ui/profileform/formnotice.h"
#include "ui/profileform/notelabel.h"
#include "ui/profileform/pastedesk.h"
#include "ui/profileform/problembanner.h"
#include "ui/profileform/profileform.h"
#include "ui/profileform/rowbutton.h"
#include "ui/profileform/trialbar.h"

#include <QDialogButtonBox>
#include <QDropEvent>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QShowEvent>
#include <QVBoxLayout>

namespace bearerbox {

namespace {

FormStart startOf(const std::optional<Profile> &edited, const NewProfile &forNew)
{
    Profile blank{.id = QUuid::createUuid(), .service = forNew.service};
    blank.refresh = forNew.refresh;
    return {.profile = edited.value_or(blank), .isNew = !edited};
}

/// The same values under another name. What a file of a newer version said of the source is not known to hold here.
FormStart copyOf(const SessionBook &book, const Profile &source)
{
    QStringList taken;
    for (const auto &session : book.sessions()) {
        taken << session->profile().name;
    }
    Profile copy = source;
    copy.id = QUuid::createUuid();
    copy.name = copyName(source.name, taken);
    copy.favourite = false;
    copy.unknown = {};
    return {.profile = copy, .isNew = true, .source = source};
}

} // namespace

ProfileDialog::ProfileDialog(SessionBook &book, std::optional<Profile> edited, QWidget *parent,
                             const NewProfile &forNew)
    : ProfileDialog(book, startOf(edited, forNew),
                    edited ? tr("Edit profile “%1”").arg(edited->name) : tr("Add profile"), parent)
{
}

ProfileDialog::ProfileDialog(SessionBook &book, const CopyOf &copy, QWidget *parent)
    : ProfileDialog(book, copyOf(book, copy.source), tr("Duplicate profile “%1”").arg(copy.source.name), parent)
{
    const Result<ServicePointer> service = book.services().find(copy.source.service);
    m_caution = service && (*service)->oneLiveToken ? (*service)->oneLiveToken->warning.local() : QString();
    warn({});
}

ProfileDialog::ProfileDialog(SessionBook &book, FormStart start, const QString &title, QWidget *parent)
    : CarefulDialog(parent)
    , m_book(book)
    , m_id(start.profile.id)
    , m_form(new ProfileForm(book, std::move(start)))
    , m_scroll(new SheetArea(m_form))
    , m_banner(new ProblemBanner)
    , m_warning(new NoteLabel(Note::Warning))
    , m_pasted(new FormNotice)
{
    setWindowTitle(title);
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(12);
    rows->addWidget(m_banner);
    rows->addWidget(m_warning);
    if (m_form->isOpen()) {
        rows->addWidget(makePasting(), 0, Qt::AlignLeft);
    }
    rows->addWidget(m_pasted);
    rows->addWidget(m_scroll, 1);
    QWidget *buttons = makeButtons(); // the trial knows its button
    rows->addWidget(m_trial);
    rows->addWidget(buttons);
    m_save->setDefault(true); // known to the dialog only once the button is in it
    connect(m_form, &ProfileForm::edited, this, [this] { m_trial->follow(m_form->draft()); });
    m_trial->follow(m_form->draft());
    m_form->takeFocus();
}

/// A button, Ctrl+V outside of the inputs that take text themselves, and a drop.
QWidget *ProfileDialog::makePasting()
{
    const QString text = tr("Paste a curl command or URL…");
    auto *button = new RowButton(text);
    button->setAccessibleName(text);
    button->setAccessibleDescription(tr("Fills in the form; so does pasting outside of a text field."));
    m_pasting = new PasteDesk(m_book, *m_form, *m_pasted, this);
    connect(button, &QPushButton::clicked, m_pasting, &PasteDesk::ask);
    const QKeySequence keys(QKeySequence::Paste);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
    auto *paste = new QShortcut(keys, m_form); // there to be used as long as the form is
    connect(paste, &QShortcut::activated, m_pasting, &PasteDesk::takeClipboard);
    m_paste = button;
    openForm(true);
    return button;
}

/// The inputs, and all three ways to paste into them.
void ProfileDialog::openForm(bool on)
{
    m_form->setEnabled(on);
    setAcceptDrops(on && m_pasting);
    if (m_paste) {
        m_paste->setEnabled(on);
    }
}

void ProfileDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasText()) {
        event->acceptProposedAction();
    }
}

void ProfileDialog::dropEvent(QDropEvent *event)
{
    m_pasting->take(event->mimeData()->text());
    event->acceptProposedAction();
}

void ProfileDialog::warn(const QString &sentence)
{
    m_warning->say(joinedSentences({sentence, m_caution}));
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
    auto *test = new RowButton(tr("&Test"));
    test->setAccessibleName(tr("Test"));
    test->setAccessibleDescription(tr("Makes one attempt with what stands here, without saving it."));
    m_trial = new TrialBar(m_book, *test);
    connect(test, &QPushButton::clicked, this, &ProfileDialog::test);
    connect(m_trial, &TrialBar::worked, this, &ProfileDialog::followTrial);
    connect(m_trial, &TrialBar::certificateWanted, m_form, &ProfileForm::showCertificate);
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(test);
    row->addWidget(makeFoot(buttons), 1);
    return foot;
}

void ProfileDialog::test()
{
    m_banner->hide();
    if (!showProblems(FormNeed::Test)) {
        m_trial->begin(m_form->draft());
    }
}

/// Meanwhile everything is closed but “Cancel”, which ends the test.
void ProfileDialog::followTrial()
{
    setWork(m_trial->isAtWork() ? tr("Testing…") : QString());
    openForm(!m_trial->isAtWork());
    m_save->setEnabled(!m_trial->isAtWork());
}

void ProfileDialog::reject()
{
    if (m_trial->isAtWork()) {
        m_trial->stop();
    } else {
        CarefulDialog::reject();
    }
}

bool ProfileDialog::showProblems(FormNeed need)
{
    LabelledInput *wrong = m_form->firstProblem(need);
    if (wrong) {
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
    }
    return wrong;
}

void ProfileDialog::save()
{
    m_banner->hide();
    if (showProblems(FormNeed::Saving)) {
        return;
    }
    setSaving(true);
    m_book.save(m_form->draft(), m_trial->tried()).then([self = QPointer(this)](const Result<void> &saved) {
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
    openForm(!on);
    m_save->setEnabled(!on);
    m_trial->setOpen(!on);
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
    m_scroll->setMinimumWidth(m_form->minimumSizeHint().width() + m_scroll->barRoom());
    const int width = qMax(widthInLetters(*this, 84), minimumSizeHint().width());
    const int others = sizeHint().height() - m_scroll->sizeHint().height();
    const int wanted = m_form->heightForWidth(width - m_scroll->barRoom()) + others + fontMetrics().height();
    resize(withinScreen(*this, {width, wanted}));
}

} // namespace bearerbox
