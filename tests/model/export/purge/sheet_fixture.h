#pragma once

#include "model/export/purge/plan_csv.h"
#include "model/export/purge/plan_reopening.h"
#include "model/export/table_csv.h"
#include "tests/model/export/purge/plan_fixture.h"

#include <QFile>

namespace comity::tests {

using namespace Qt::StringLiterals;

/// Six people on a plan and the file of it.
class Sheet : public PlanFixture
{
public:
    Sheet()
    {
        std::vector<Pk> people;
        for (int i = 0; i < 6; ++i) {
            people.push_back(aPerson()
                                 .withKey(u"15112345678901234%1"_s.arg(50 + i))
                                 .named(u"Person %1"_s.arg(i))
                                 .handled(u"p%1"_s.arg(i))
                                 .in(workspace));
        }
        store(people, onDay(2026, 5, 13), people.size());
    }

    /// Writes the file of the plan as it stands now.
    void write()
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const PlanDocument document = plan();
        const PlanPaper sheet = paper();
        [[maybe_unused]] const auto rows = writeCsv(out, planTable(document, sheet, zone));
        Q_ASSERT(rows.has_value());
        lines = QString::fromUtf8(out.data().mid(3)).trimmed().split(u"\r\n"_s);
        header = lines.takeFirst().split(u',');
    }
    void set(int row, const QString &column, const QString &text)
    {
        QStringList cells = lines[row].split(u',');
        cells[header.indexOf(column)] = text;
        lines[row] = cells.join(u',');
    }
    void setState(int row, const QString &decision, const QString &done = {})
    {
        set(row, u"decision"_s, decision);
        set(row, u"done"_s, done);
    }
    QByteArray bytes() const
    {
        return (header.join(u',') + u"\r\n"_s + lines.join(u"\r\n"_s) + u"\r\n"_s).toUtf8();
    }
    Result<PlanSheet> readBytes(const QByteArray &content)
    {
        const QString path = folder.filePath(u"plan.csv"_s);
        QFile file(path);
        [[maybe_unused]] const bool isOpen = file.open(QIODevice::WriteOnly);
        Q_ASSERT(isOpen);
        file.write(content);
        file.close();
        return readPlanCsv(path);
    }
    PlanReopening read()
    {
        return compareWithPlan(*readBytes(bytes()), plan(), workspace.now(), zone).value();
    }
    static QStringList codes(const PlanReopening &reopening)
    {
        QStringList out;
        for (const PlanSheetTrouble &trouble : reopening.troubles) {
            out += trouble.code.mid(7) + u':' + QString::number(trouble.line);
        }
        return out;
    }
    Result<PlanEditOutcome> apply(const PlanReopening &reopening)
    {
        return plan_edits::revise(workspace.writer(), reopening.revisions(), workspace.now());
    }
    QString states()
    {
        QStringList out;
        for (const PlanItem &item : plan().items) {
            out += stateCell(decisionCell(item, zone), item.done);
        }
        return out.join(u", "_s);
    }

    QStringList header;
    QStringList lines;
    QTemporaryDir folder;
};

} // namespace comity::tests
