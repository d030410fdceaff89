#include "ui/people/table/people_clipboard.h"

#include "model/base/text_fold.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/people/people_store.h"
#include "ui/people/table/people_cells.h"

using namespace Qt::StringLiterals;

namespace comity::ui::people_clipboard {

namespace {

constexpr std::size_t batchRows = 1'000;

/// Calls `visit` for everybody in order; false when cancelled.
template <typename Visit>
bool forEachRow(
    const QString &path, const std::vector<Pk> &people, const JobContext &job, Visit visit)
{
    const auto database = db::connect(path, db::Use::Job);
    const PeopleStore store(*database);
    for (std::size_t from = 0; from < people.size(); from += batchRows) {
        if (job.isStopped()) {
            return false;
        }
        const auto begin = people.begin() + static_cast<std::ptrdiff_t>(from);
        const std::size_t rows = qMin(batchRows, people.size() - from);
        const std::vector<Pk> batch(begin, begin + static_cast<std::ptrdiff_t>(rows));
        for (const PersonRow &row : store.rows(batch)) {
            visit(row);
        }
    }
    return true;
}

} // namespace

QString cell(const QString &text)
{
    const QString line = singleLine(text);
    const bool isFormula = !line.isEmpty() && QStringView(u"=+-@").contains(line.front());
    return isFormula ? u'\'' + line : line;
}

Result<QString> table(const QString &path, const PeopleColumns &columns,
    const std::vector<Pk> &people, const std::vector<TableColumn> &shown, const Today &today,
    const JobContext &job)
{
    return db::guarded(path, [&]() -> Result<QString> {
        QStringList heads;
        for (const TableColumn column : shown) {
            heads += titleOf(column);
            if (column == TableColumn::Person) {
                heads += titleOf(TableColumn::Handle);
            }
        }
        const StageJudge stages(columns, today.now);
        const InTouchJudge inTouch(columns, today.now, today.zone);
        QString out = heads.join(u'\t') + u'\n';
        const bool isWhole = forEachRow(path, people, job, [&](const PersonRow &row) {
            const Glance glance = columns.find(row.pk).value_or(Glance {.pk = row.pk});
            QStringList cells;
            for (const TableColumn column : shown) {
                const QVariant number = cellValue(column, glance);
                const bool isCount
                    = column == TableColumn::Followers || column == TableColumn::Following;
                if (column == TableColumn::Person) {
                    // The @ would make a formula of the handle.
                    QString handle = singleLine(row.handle);
                    cells += cell(row.name);
                    cells += cell(handle.startsWith(u'@') ? handle.mid(1) : handle);
                } else if (column == TableColumn::LastPost) {
                    cells += glance.lastPost.hasValue() ? isoText(glance.lastPost) : QString();
                } else if (isCount) {
                    cells += number.isValid() ? number.toString() : QString();
                } else {
                    ShownPerson person {row, glance, marksOf(columns, stages, row.pk)};
                    person.marks.inTouch = inTouch.of(row.pk);
                    const QString text = cellText(column, person, today);
                    cells += text == u"—" ? QString() : cell(text);
                }
            }
            out += cells.join(u'\t') + u'\n';
        });
        return isWhole ? Result<QString>(out) : failure(Error::Code::Cancelled);
    });
}

Result<QString> handles(const QString &path, const std::vector<Pk> &people, const JobContext &job)
{
    return db::guarded(path, [&]() -> Result<QString> {
        QStringList lines;
        const bool isWhole = forEachRow(path, people, job, [&lines](const PersonRow &row) {
            if (!row.handle.isEmpty() || row.key.startsWith(u'@')) {
                lines += handleText(row);
            }
        });
        return isWhole ? Result<QString>(lines.join(u'\n')) : failure(Error::Code::Cancelled);
    });
}

} // namespace comity::ui::people_clipboard
