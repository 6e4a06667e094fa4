// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/profileform.h"

#include "core/profiles/validation.h"
#include "core/sessions/sessionbook.h"
#include "ui/profileform/choiceinput.h"
#include "ui/profileform/fold.h"
#include "ui/profileform/lineinput.h"
#include "ui/profileform/taborder.h"
#include "ui/trust/certificatedialog.h"

#include <QCheckBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString describe(const ServiceDefinition &service)
{
    return service.isUserDefined ? joinedSentences({service.description.local(),
                                                    ProfileForm::tr("A definition of your own (experimental).")})
                                 : service.description.local();
}

} // namespace

ProfileForm::ProfileForm(const SessionBook &book, FormStart start)
    : m_book(book)
    , m_before(std::move(start.profile))
    , m_isNew(start.isNew)
    , m_source(std::move(start.source))
    , m_mnemonics(u"ST"_s) // for “Save” and “Test”
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setSpacing(14);
    m_rows->setContentsMargins(0, 0, 0, 0);
    const bool isFixed = !m_isNew || m_source;
    if (isFixed) {
        addServiceTitle();
    } else {
        addServiceChoice();
    }
    addLending();
    addName();
    addMore();
    showService(isFixed ? m_before.service : m_service->input()->value());
}

void ProfileForm::addServiceChoice()
{
    std::vector<ChoiceInput::Choice> choices;
    for (const ServicePointer &service : m_book.services().all()) {
        choices.push_back({.value = service->id, .title = service->name.local(), .description = describe(*service)});
    }
    auto *input = new ChoiceInput(choices);
    if (!m_before.service.isEmpty()) {
        input->setValues({m_before.service}); // chosen before the form was opened
    }
    m_service = new LabelledInput({.label = tr("Service"), .help = {}}, input, m_mnemonics);
    connect(m_service, &LabelledInput::edited, this, [this, input] { showService(input->value()); });
    m_rows->addWidget(m_service);
}

void ProfileForm::addServiceTitle()
{
    const Result<ServicePointer> service = m_book.services().find(m_before.service);
    auto *title = new QLabel(service ? (*service)->name.local() : m_before.service);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_rows->addWidget(title);
    m_rows->addWidget(service ? new NoteLabel(Note::Quiet, describe(**service))
                              : new NoteLabel(Note::Problem, userMessage(service.error())));
}

void ProfileForm::addName()
{
    auto *input = new LineInput;
    const InputTexts texts{.label = tr("Name"),
                           .help = tr("What you call this profile here and on the command line."),
                           .isRequired = true};
    m_name = new LabelledInput(texts, input, m_mnemonics);
    if (m_isNew && !m_source) {
        m_proposedName = m_before.name;
    }
    input->setValues({m_before.name});
    input->target()->installEventFilter(this);
    m_name->setCheck([this] {
        const auto problem = nameProblem(m_name->input()->value());
        return problem ? problem : takenName();
    });
    connect(m_name, &LabelledInput::edited, this, [this] {
        m_proposedName.reset(); // it is the person's from now on
        Q_EMIT edited();
    });
    m_rows->addWidget(m_name);
}

/// The click that brings the focus to a proposal chooses all of it, as Tab does: what is typed takes its place.
bool ProfileForm::eventFilter(QObject *watched, QEvent *event)
{
    auto *line = qobject_cast<QLineEdit *>(watched);
    if (line && event->type() == QEvent::FocusIn) {
        m_isNameClicked = m_proposedName && static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason;
    } else if (line && event->type() == QEvent::MouseButtonRelease) {
        const bool isLeft = static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
        if (std::exchange(m_isNameClicked, false) && isLeft && !line->hasSelectedText()) {
            line->selectAll();
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// The fields come first with their letters; what no service uses is left for this.
void ProfileForm::addMore()
{
    const QString title = m_mnemonics.mark(tr("More"));
    QString letters = m_mnemonics.taken();
    for (const ServicePointer &service : m_book.services().all()) {
        Mnemonics page = m_mnemonics;
        for (const Field &field : service->fields) {
            std::ignore = page.mark(field.label.local());
        }
        letters += page.taken();
    }
    Mnemonics rest(letters);
    m_more = new MoreSection(m_before, stored(), m_book.groups(), m_book.formats(), rest);
    m_fold = new Fold(
        {.title = title, .name = tr("More"), .description = tr("Group, marks, refresh, connection and headers")},
        m_more);
    m_rows->addWidget(m_fold);
    m_rows->addStretch();
    connect(m_more, &MoreSection::edited, this, &ProfileForm::follow);
    connect(&m_more->connection(), &ConnectionSection::certificateWanted, this, &ProfileForm::showCertificate);
}

/// A pin is set into the form like a typed one: it counts once the form is saved.
void ProfileForm::showCertificate()
{
    auto *dialog = new CertificateDialog(m_book, profile(), secretChanges(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CertificateDialog::pinned, &m_more->connection(), &ConnectionSection::setPins);
    dialog->open();
}

std::optional<QString> ProfileForm::takenName() const
{
    const QString name = m_name->input()->value().trimmed();
    const auto &sessions = m_book.sessions();
    const bool isTaken = std::ranges::any_of(sessions, [this, &name](const auto &session) {
        return session->profile().name == name && session->profile().id != m_before.id;
    });
    return isTaken ? std::optional(tr("There is a profile called “%1” already.").arg(name)) : std::nullopt;
}

void ProfileForm::showService(const QString &id)
{
    const Result<ServicePointer> service = m_book.services().find(id);
    if (!service) {
        return;
    }
    if (m_fields) {
        m_fields->hide();
    }
    ServiceFields *&page = m_pages[id];
    if (!page) {
        page = new ServiceFields(*service, m_before, stored(), m_mnemonics);
        m_rows->insertWidget(m_rows->indexOf(m_name) + 1, page);
        placeInTabOrder(*page, m_fold->button());
        connect(page, &ServiceFields::edited, this, &ProfileForm::follow);
    }
    m_fields = page;
    m_fields->show();
    if (m_service) {
        m_service->setHelp(describe(**service));
    }
    follow();
    Q_EMIT rearranged();
}

void ProfileForm::follow()
{
    proposeName();
    if (m_fields) {
        m_fields->warnOfPlainHttp(m_more->connection().rules().allowPlainHttp);
    }
    Q_EMIT edited();
}

Profile ProfileForm::profile() const
{
    Profile now = m_before;
    now.name = m_name->input()->value();
    m_more->writeTo(now);
    if (!m_fields) {
        return now;
    }
    now.service = m_fields->service().id;
    now.fields = m_fields->values();
    return normalized(std::move(now), m_fields->service());
}

SecretChanges ProfileForm::secretChanges() const
{
    SecretChanges changes = m_more->connection().secretChanges();
    if (m_fields) {
        changes.merge(m_fields->secretChanges());
    }
    return changes;
}

bool ProfileForm::isChanged() const
{
    const bool isSecretTyped =
        m_more->connection().isSecretTyped() ||
        std::ranges::any_of(m_pages, [](const auto &page) { return page.second->isSecretTyped(); });
    if (isSecretTyped || !secretChanges().empty()) {
        return true;
    }
    Profile now = profile();
    // Choosing another service is no work that could be lost.
    now.service = m_before.service;
    if (m_proposedName) {
        now.name = m_before.name; // nor is a name that nobody has chosen
    }
    return now != m_before;
}

std::vector<LabelledInput *> ProfileForm::allInputs() const
{
    std::vector<LabelledInput *> inputs{m_name};
    if (m_fields) {
        inputs.insert(inputs.end(), m_fields->inputs().begin(), m_fields->inputs().end());
    }
    const std::vector<LabelledInput *> more = m_more->allInputs();
    inputs.insert(inputs.end(), more.begin(), more.end());
    return inputs;
}

void ProfileForm::takeFocusWhereItLacks()
{
    const std::vector<LabelledInput *> inputs = allInputs();
    const auto lacking =
        std::ranges::find_if(inputs, [](const LabelledInput *each) { return each->problem().has_value(); });
    if (lacking != inputs.end()) {
        (*lacking)->takeFocus();
    } else if (m_proposedName) {
        m_name->input()->target()->setFocus(Qt::TabFocusReason); // all of it chosen: another takes its place
    }
}

LabelledInput *ProfileForm::firstProblem(FormNeed need)
{
    std::vector<LabelledInput *> inputs = allInputs();
    if (need == FormNeed::Test) {
        std::erase(inputs, m_name);
    }
    const std::vector<LabelledInput *> more = m_more->allInputs();
    std::ranges::for_each(inputs, &LabelledInput::touch);
    const auto found =
        std::ranges::find_if(inputs, [](const LabelledInput *each) { return each->problem().has_value(); });
    if (found == inputs.end()) {
        return nullptr;
    }
    if (std::ranges::find(more, *found) != more.end()) {
        m_fold->unfold(true);
    }
    return *found;
}

void ProfileForm::takeFocus()
{
    (m_service && m_before.service.isEmpty() ? m_service : m_name)->takeFocus();
}

} // namespace bearerbox
