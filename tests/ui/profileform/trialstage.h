// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/secretdialogs/secretstage.h"

namespace bearerbox::test {

/// The form of a new profile at a sandbox, and a person who tries what it holds.
class TrialStage : public SecretStage
{
    Q_OBJECT

protected:
    /// Presses the button without waiting for what comes of it.
    void press() const;
    void test(const QString &password);

private Q_SLOTS:
    void init();
    void cleanup();

private:
    void openNew();
};

} // namespace bearerbox::test
