// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/taking.h"

#include "ui/profileform/labelledinput.h"
#include "ui/profileform/secretinput.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Taking", text);
}

QString listed(const char *text, const QStringList &names)
{
    return names.isEmpty() ? QString()
                           : translated(text).arg(names.join(translated(QT_TRANSLATE_NOOP("Taking", ", "))));
}

} // namespace

void takeValues(LabelledInput &labelled, const QStringList &values, Taken &taken)
{
    const QStringList before = labelled.input()->values();
    if (before == values) {
        return;
    }
    if (!before.isEmpty()) {
        taken.replaced << QStringList{labelled.label(), before.join(u' ')}.join(u": "_s);
    }
    labelled.input()->setValues(values);
    labelled.setFilled(true);
    taken.filled << labelled.label();
}

void takeSecret(LabelledInput &labelled, const Secret &secret, Taken &taken)
{
    auto *input = qobject_cast<SecretInput *>(labelled.input());
    if (!input) {
        return;
    }
    if (input->isTyped() && input->change() != secret) {
        taken.replaced << labelled.label();
    }
    input->enter(secret);
    labelled.setFilled(true);
    taken.filled << labelled.label();
}

QString takenText(const Taken &taken, const QStringList &notes)
{
    QStringList lines{listed(QT_TRANSLATE_NOOP("Taking", "Filled in: %1."), taken.filled),
                      listed(QT_TRANSLATE_NOOP("Taking", "Replaced what stood there: %1."), taken.replaced)};
    lines << notes;
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace bearerbox
