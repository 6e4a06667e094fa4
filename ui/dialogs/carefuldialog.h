// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QLabel;

namespace bearerbox {

/// A dialog that nobody leaves by accident: not while it works, and not without a question while something that was
/// typed would be lost.
class CarefulDialog : public QDialog
{
    Q_OBJECT

public:
    /// Closes; asks first if something would be lost, and does nothing while it works.
    void reject() override;

protected:
    explicit CarefulDialog(QWidget *parent);

    [[nodiscard]] virtual bool wouldLose() const = 0;
    /// The buttons at the foot, beside the place that says what is being done.
    [[nodiscard]] QWidget *makeFoot(QDialogButtonBox *buttons);
    /// Says what is being done; an empty text is the end of it.
    void setWork(const QString &what);
    [[nodiscard]] bool isAtWork() const { return m_isAtWork; }

private:
    QLabel *m_work;
    bool m_isAtWork = false;
};

} // namespace bearerbox
