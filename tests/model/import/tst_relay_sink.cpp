#include "model/import/stage/relay_sink.h"

#include <QTest>
#include <stdexcept>

using namespace comity;
using namespace Qt::StringLiterals;

namespace {

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Writes down every call, as text.
class Notes : public formats::RecordSink
{
public:
    void owner(const formats::Owner &owner) override { calls += u"owner "_s + owner.handle; }
    void takenAt(const Dated &at) override { calls += u"taken "_s + QString::number(at.at); }
    void notice(const formats::Notice &notice) override { calls += u"notice "_s + notice.code; }
    void beginFile(const formats::ExportFile &file) override { calls += u"begin "_s + file.path; }
    void person(const formats::PersonRecord &record, qint64 line) override
    {
        if (line == throwsAt) {
            throw std::runtime_error("full");
        }
        calls += QStringList {u"person"_s, QString::number(line), textOf(record.id),
            textOf(record.handle), textOf(record.bio).left(8), QString::number(record.bio.size()),
            QString::number(record.followers.value_or(-1))}
                     .join(u' ');
    }
    void ownerFact(const formats::OwnerFact &fact) override { calls += u"fact "_s + fact.value; }
    void sighting(const formats::NameSighting &seen) override
    {
        calls += QStringList {u"seen"_s, textOf(seen.id), textOf(seen.handle), textOf(seen.name)}
                     .join(u' ');
    }
    void message(const formats::MessageRecord &record, qint64 line) override
    {
        calls += QStringList {u"message"_s, QString::number(line), textOf(record.other.handle),
            textOf(record.thread), textOf(record.text).left(8), QString::number(record.text.size())}
                     .join(u' ');
    }
    void rejected(const formats::RejectedRow &row) override { calls += u"rejected "_s + row.raw; }
    void skipped(qint64 rows) override { calls += u"skipped "_s + QString::number(rows); }
    void endFile(std::optional<qint64> declared) override
    {
        calls += u"end "_s + QString::number(declared.value_or(-1));
    }
    void notRead(qint64 files) override { calls += u"notRead "_s + QString::number(files); }

    QStringList calls;
    qint64 throwsAt = -1;
};

/// A file of `rows` rows with something of everything; the texts die with each call.
void tell(formats::RecordSink &sink, int rows)
{
    sink.owner({{}, u"fern"_s, {}});
    sink.takenAt(Dated::exact(1'700'000'000));
    sink.ownerFact({u"bio"_s, u"Keeps hens"_s});
    sink.beginFile({u"a.csv"_s, u"csv"_s, u"x"_s, formats::ListKind::Followers, false});
    for (int i = 0; i < rows; ++i) {
        if (i % 7 == 3) {
            sink.rejected({i, u"no-key"_s, {}, u"raw "_s + QString::number(i)});
            continue;
        }
        if (i % 11 == 5) {
            sink.skipped(i);
            continue;
        }
        // One row in a while is longer than any batch.
        const std::string bio(i % 5'000 == 1 ? 3'000'000 : static_cast<std::size_t>(i % 90), 'b');
        const std::string id = std::to_string(1'000 + i);
        const std::string handle = "h" + std::to_string(i);
        formats::PersonRecord record {id, handle, {}, bio, {}, {}, {}, {}, {}};
        record.followers = i;
        if (i % 5 == 2) {
            formats::MessageRecord message;
            message.other = record;
            message.thread = id;
            message.text = bio;
            sink.message(message, i);
            sink.sighting({id, handle, "Fern"});
            continue;
        }
        sink.person(record, i);
    }
    sink.notice({u"missing-part"_s});
    sink.endFile(rows);
    sink.notRead(4);
}

} // namespace

class TestRelaySink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallArrivesInOrder_data()
    {
        QTest::addColumn<int>("rows");
        for (const int rows : {0, 1, 4'096, 4'097, 30'000}) {
            QTest::addRow("%d", rows) << rows;
        }
    }

    void everyCallArrivesInOrder()
    {
        QFETCH(const int, rows);
        Notes expected;
        tell(expected, rows);

        Notes arrived;
        {
            RelaySink relay(arrived);
            tell(relay, rows);
            relay.finish();
        }

        QCOMPARE(arrived.calls.size(), expected.calls.size());
        QVERIFY(arrived.calls == expected.calls);
    }

    void whatTheOtherSinkThrowsComesBack()
    {
        Notes broken;
        broken.throwsAt = 9'000;
        RelaySink relay(broken);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, tell(relay, 30'000));
    }

    void anErrorInTheLastBatchComesBackFromFinish()
    {
        Notes broken;
        broken.throwsAt = 1;
        RelaySink relay(broken);
        relay.person({"1", "a", {}, {}, {}, {}, {}, {}, {}}, 1);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, relay.finish());
        relay.finish();
        QVERIFY(broken.calls.isEmpty());
    }

    void whatWasNotDeliveredIsDropped()
    {
        Notes notes;
        {
            RelaySink relay(notes);
            relay.person({"1", "a", {}, {}, {}, {}, {}, {}, {}}, 1);
        }
        QVERIFY(notes.calls.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRelaySink)
#include "tst_relay_sink.moc"
