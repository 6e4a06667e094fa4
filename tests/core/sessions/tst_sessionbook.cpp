// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/bookfixture.h"

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// The sessions follow the profiles, whoever changes them.
class TestSessionBook : public BookFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_book.reset(); }
    void aSessionForEachProfile();
    void signalsComeInOrder();
    void aFailedSaveMakesNoSession();
    void anEditIsAdopted();
    void removingTakesTheSession();
    void removingWhatSomebodyElseRemovedOnlyFollows();
    void removingWithoutAStoreNeedsASecondWord();
    void whatSomebodyElseChangesIsFollowed();
    void aFileThatCannotBeReadChangesNothing();
    void aProfileOfAnUnknownServiceIsLeftOut();
    void goneBeforeTheStoreAnswers();

private:
    [[nodiscard]] QStringList names() const;
    void watch();

    QStringList m_heard;
};

void TestSessionBook::init()
{
    setUp();
    m_heard.clear();
    watch();
}

/// What a model would do: it believes the positions, and looks at the book between the signals.
void TestSessionBook::watch()
{
    const auto hear = [this](const QString &what) {
        m_heard << u"%1 of %2"_s.arg(what).arg(m_book->sessions().size());
    };
    connect(m_book.get(), &SessionBook::aboutToAdd, this, [hear](int position) { hear(u"add %1"_s.arg(position)); });
    connect(m_book.get(), &SessionBook::added, this, [hear] { hear(u"added"_s); });
    connect(m_book.get(), &SessionBook::aboutToRemove, this,
            [hear](int position) { hear(u"remove %1"_s.arg(position)); });
    connect(m_book.get(), &SessionBook::removed, this, [hear] { hear(u"removed"_s); });
    connect(m_book.get(), &SessionBook::changed, this,
            [this](int position) { QVERIFY(position < int(m_book->sessions().size())); });
}

QStringList TestSessionBook::names() const
{
    QStringList names;
    for (const auto &session : m_book->sessions()) {
        names << session->profile().name;
    }
    return names;
}

void TestSessionBook::aSessionForEachProfile()
{
    QVERIFY(save(quiet(u"one"_s)));
    QVERIFY(save(quiet(u"two"_s)));
    SessionBook other(m_bench->facilities());
    QVERIFY(other.sessions().empty());
    other.start();
    QCOMPARE(other.sessions().size(), 2U);
    QCOMPARE(other.find(quiet(u"two"_s).id), other.sessions().back().get());
    QCOMPARE(other.find(QUuid()), nullptr);
}

void TestSessionBook::signalsComeInOrder()
{
    QVERIFY(save(quiet(u"one"_s)));
    QVERIFY(save(quiet(u"two"_s)));
    QVERIFY(save(quiet(u"three"_s)));
    QVERIFY(await(m_book->remove(quiet(u"two"_s).id)));
    QCOMPARE(m_heard, (QStringList{u"add 0 of 0"_s, u"added of 1"_s, u"add 1 of 1"_s, u"added of 2"_s, u"add 2 of 2"_s,
                                   u"added of 3"_s, u"remove 1 of 3"_s, u"removed of 2"_s}));
    QCOMPARE(names(), (QStringList{u"one"_s, u"three"_s}));
}

void TestSessionBook::aFailedSaveMakesNoSession()
{
    QCOMPARE(save(quiet(u"-bad"_s)).error().kind, ErrorKind::Usage);
    m_bench->secrets.failure = Error{.kind = ErrorKind::StoreLocked};
    QCOMPARE(save(quiet(u"one"_s), {{u"password"_s, secret("x"_ba)}}).error().kind, ErrorKind::StoreLocked);
    QVERIFY(m_heard.isEmpty());
    m_bench->secrets.failure.reset();
    QVERIFY(save(quiet(u"one"_s)));
    Profile sameName = quiet(u"two"_s);
    sameName.name = u"one"_s;
    QCOMPARE(save(sameName).error().kind, ErrorKind::Usage);
    QCOMPARE(names(), QStringList{u"one"_s});
}

void TestSessionBook::anEditIsAdopted()
{
    QVERIFY(save(quiet(u"one"_s)));
    const Session *before = m_book->sessions().front().get();
    Profile renamed = quiet(u"one"_s);
    renamed.name = u"renamed"_s;
    QVERIFY(save(renamed));
    QCOMPARE(names(), QStringList{u"renamed"_s});
    QCOMPARE(m_book->sessions().front().get(), before);
    QCOMPARE(m_heard.size(), 2);
}

void TestSessionBook::removingTakesTheSession()
{
    QVERIFY(save(quiet(u"one"_s), {{u"password"_s, secret("x"_ba)}}));
    QVERIFY(await(m_book->remove(quiet(u"one"_s).id)));
    QVERIFY(m_book->sessions().empty());
    QVERIFY(m_bench->secrets.items.isEmpty());
    QCOMPARE(await(m_book->remove(quiet(u"one"_s).id)).error().kind, ErrorKind::NotFound);
}

void TestSessionBook::removingWhatSomebodyElseRemovedOnlyFollows()
{
    QVERIFY(save(quiet(u"one"_s)));
    ProfileBook elsewhere = ProfileBook::open(m_bench->folder).value();
    QVERIFY(elsewhere.remove(quiet(u"one"_s).id));
    QCOMPARE(await(m_book->remove(quiet(u"one"_s).id)).error().kind, ErrorKind::NotFound);
    QVERIFY(m_book->sessions().empty());
}

void TestSessionBook::removingWithoutAStoreNeedsASecondWord()
{
    QVERIFY(save(quiet(u"one"_s), {{u"password"_s, secret("x"_ba)}}));
    m_bench->secrets.failure = Error{.kind = ErrorKind::StoreAbsent};
    QCOMPARE(await(m_book->remove(quiet(u"one"_s).id)).error().kind, ErrorKind::StoreAbsent);
    QCOMPARE(names(), QStringList(u"one"_s));
    QVERIFY(await(m_book->remove(quiet(u"one"_s).id, Leftovers::Accepted)));
    QVERIFY(m_book->sessions().empty());
}

void TestSessionBook::whatSomebodyElseChangesIsFollowed()
{
    QVERIFY(save(quiet(u"one"_s)));
    QVERIFY(save(quiet(u"two"_s)));
    ProfileBook elsewhere = ProfileBook::open(m_bench->folder).value();
    QVERIFY(elsewhere.remove(quiet(u"one"_s).id));
    Profile renamed = quiet(u"two"_s);
    renamed.name = u"zwei"_s;
    QVERIFY(elsewhere.replace(renamed));
    QVERIFY(elsewhere.add(quiet(u"three"_s)));
    m_heard.clear();
    QVERIFY(m_book->reload());
    QCOMPARE(names(), (QStringList{u"zwei"_s, u"three"_s}));
    QCOMPARE(m_heard, (QStringList{u"remove 0 of 2"_s, u"removed of 1"_s, u"add 1 of 1"_s, u"added of 2"_s}));
    m_heard.clear();
    QVERIFY(m_book->reload());
    QVERIFY(m_heard.isEmpty());
}

void TestSessionBook::aFileThatCannotBeReadChangesNothing()
{
    QVERIFY(save(quiet(u"one"_s)));
    QFile file(m_bench->folder.profiles());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"version":99})");
    file.close();
    QCOMPARE(m_book->reload().error().kind, ErrorKind::Internal);
    QCOMPARE(names(), QStringList{u"one"_s});
}

void TestSessionBook::aProfileOfAnUnknownServiceIsLeftOut()
{
    Profile strange = quiet(u"strange"_s);
    strange.service = u"gone"_s;
    QVERIFY(m_bench->profiles.add(strange));
    QVERIFY(m_bench->profiles.add(quiet(u"one"_s)));
    m_book->start();
    QCOMPARE(names(), QStringList{u"one"_s});
}

void TestSessionBook::goneBeforeTheStoreAnswers()
{
    auto saving = m_book->save({.profile = quiet(u"one"_s), .changes = {{u"password"_s, secret("x"_ba)}}});
    m_book.reset();
    QVERIFY(await(std::move(saving)));
    QCOMPARE(m_bench->profiles.profiles().size(), 1U);
}

QTEST_GUILESS_MAIN(TestSessionBook)
#include "tst_sessionbook.moc"
