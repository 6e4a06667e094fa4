// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/profileform/trialstage.h"

#include "ui/profileform/profiledialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QTest>

using namespace Qt::StringLiterals;

namespace bearerbox::test {

void TrialStage::init()
{
    setUpBook();
    openNew();
}

void TrialStage::cleanup()
{
    m_service->whenAsked = {};
    tearDownBook();
}

void TrialStage::openNew()
{
    show(std::make_unique<ProfileDialog>(*m_book, std::nullopt));
    auto *service = m_dialog->findChild<QComboBox *>();
    service->setCurrentIndex(service->findText(u"ServiceComb engine"_s));
    type(u"Name"_s, u"fresh"_s);
    type(u"Address"_s, m_service->address());
    type(u"Account"_s, u"root"_s);
}

void TrialStage::press() const
{
    button(u"Test"_s)->click();
}

void TrialStage::test(const QString &password)
{
    type(u"Password"_s, password);
    press();
    QTRY_VERIFY(button(u"Save"_s)->isEnabled());
}

} // namespace bearerbox::test
