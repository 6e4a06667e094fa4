// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/said.h"
#include "tests/ui/support/stage.h"
#include "ui/sharing/importdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

/// A dialog over a book that has one profile, for a file with these.
struct Opened
{
    explicit Opened(const std::function<void(Profile &)> &change)
    {
        here = stage.engine(u"here"_s);
        stage.add(here);
        stage.start();
        Profile other = stage.engine(u"other"_s);
        Profile changed = here;
        change(changed);
        dialog = std::make_unique<ImportDialog>(stage.book(), SharedProfiles{.profiles = {changed, other}},
                                                u"team.json"_s, nullptr);
        dialog->show();
    }

    [[nodiscard]] QCheckBox *box(const QString &name) const
    {
        const auto all = dialog->findChildren<QCheckBox *>();
        const auto found = std::ranges::find_if(
            all, [&name](const QCheckBox *each) { return each->accessibleName().startsWith(name); });
        return found == all.end() ? nullptr : *found;
    }
    [[nodiscard]] QPushButton *button() const
    {
        const auto all = dialog->findChildren<QPushButton *>();
        const auto found =
            std::ranges::find_if(all, [](const QPushButton *each) { return each->accessibleName() == "Import"_L1; });
        return *found;
    }
    [[nodiscard]] bool says(const QString &text) const { return test::isSaidIn(*dialog, text); }
    void import()
    {
        QSignalSpy accepted(dialog.get(), &QDialog::accepted);
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_COMPARE(accepted.size(), 1);
    }

    test::Stage stage;
    Profile here;
    std::unique_ptr<ImportDialog> dialog;
};

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNewIsTickedAndComes()
    {
        Opened opened([](Profile &) {});
        QVERIFY(opened.box(u"other"_s)->isChecked());
        QVERIFY(!opened.box(u"here"_s)->isEnabled());
        QVERIFY(opened.box(u"here"_s)->accessibleName().contains(u"here already"_s));
        opened.import();
        QVERIFY(opened.stage.find(u"other"_s));
        QCOMPARE(opened.dialog->firstImported(), opened.stage.find(u"other"_s)->profile().id);
    }

    void whatDiffersIsShownAndLeftAloneUnlessTicked()
    {
        Opened opened([](Profile &p) { p.group = u"Team"_s; });
        QVERIFY(opened.says(u"Group"_s));
        QVERIFY(opened.says(u"nothing  →  Team"_s));
        QVERIFY(!opened.box(u"here"_s)->isChecked());
        opened.import();
        QCOMPARE(opened.stage.find(u"here"_s)->profile(), opened.here);
    }

    void whatDiffersReplacesWhatIsHere()
    {
        Opened opened([](Profile &p) { p.group = u"Team"_s; });
        QTest::mouseClick(opened.box(u"here"_s), Qt::LeftButton, {}, {8, opened.box(u"here"_s)->height() / 2});
        QCOMPARE(opened.button()->text(), u"Import 2 profiles"_s);
        opened.import();
        QCOMPARE(opened.stage.find(u"here"_s)->profile().group, u"Team"_s);
        QCOMPARE(opened.stage.book().sessions().size(), std::size_t(2));
    }

    void whatDiffersComesBesideWhatIsHere()
    {
        Opened opened([](Profile &p) { p.group = u"Team"_s; });
        QTest::mouseClick(opened.box(u"here"_s), Qt::LeftButton, {}, {8, opened.box(u"here"_s)->height() / 2});
        QTest::keyClick(opened.dialog->findChild<QComboBox *>(), Qt::Key_Down);
        opened.import();
        QCOMPARE(opened.stage.find(u"here"_s)->profile(), opened.here);
        QCOMPARE(opened.stage.find(u"here 2"_s)->profile().group, u"Team"_s);
    }

    void otherTrustIsSaid()
    {
        const Opened opened([](Profile &p) { p.connection.proxy = u"http://proxy.example:3128"_s; });
        QVERIFY(opened.says(u"whom the profile trusts"_s));
    }

    void whatIsOfNoUseSaysWhy()
    {
        const Opened opened([](Profile &p) { p.fields.clear(); });
        QVERIFY(!opened.box(u"here"_s)->isEnabled());
        QVERIFY(opened.says(u"A value is needed"_s));
    }

    void anUnknownFormatIsSaid()
    {
        const Opened opened([](Profile &p) { p.defaultFormat = u"unheard-of"_s; });
        QVERIFY(opened.says(u"unheard-of"_s));
    }

    void nothingTickedIsNothingToDo()
    {
        const Opened opened([](Profile &) {});
        QTest::mouseClick(opened.box(u"other"_s), Qt::LeftButton, {}, {8, opened.box(u"other"_s)->height() / 2});
        QVERIFY(!opened.button()->isEnabled());
    }

    void whatIsNewShowsWhereItGoes()
    {
        const Opened opened([](Profile &) {});
        QVERIFY(opened.says(opened.stage.engine(u"other"_s).value(u"address"_s)));
        QVERIFY(!opened.says(u"whom the profile trusts"_s));
    }

    void whatCannotAllComeDoesNotComeAtAll()
    {
        Opened opened([](Profile &) {});
        opened.stage.add(opened.stage.engine(u"other"_s)); // somebody was faster
        QVERIFY(opened.stage.book().reload());
        QTest::mouseClick(opened.button(), Qt::LeftButton);
        QVERIFY(opened.says(u"called “other”"_s));
        QVERIFY(opened.dialog->isVisible());
        QCOMPARE(opened.stage.book().sessions().size(), std::size_t(2));
    }
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
