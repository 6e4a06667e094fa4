// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/codefont.h"

#include <QApplication>
#include <QFontInfo>
#include <QTest>

using namespace bearerbox;

class TestCodeFont : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codeFont_growsWithTheTextAround()
    {
        QFont large = QApplication::font();
        large.setPointSizeF(22);
        QApplication::setFont(large);
        QVERIFY(codeFont().pointSizeF() >= 22);
    }

    void codeFont_isOfEvenWidth() { QVERIFY(QFontInfo(codeFont()).fixedPitch()); }
};

QTEST_MAIN(TestCodeFont)
#include "tst_codefont.moc"
