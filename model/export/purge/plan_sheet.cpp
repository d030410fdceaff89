#include "model/export/purge/plan_sheet.h"

#include "model/base/text_fold.h"
#include "model/import/formats/cell_values.h"
#include "model/import/formats/named_columns.h"
#include "model/import/formats/table_file.h"

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr qint64 bytesAtMost = qint64 {64} << 20;

QString textOf(std::string_view cell)
{
    return singleLine(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())))
        .trimmed();
}

/// The columns of a plan by their headers.
class SheetColumns
{
public:
    explicit SheetColumns(const formats::TableHead::Row &header)
        : m_names(header)
        , m_plan(m_names.of({u"plan"_s}))
        , m_account(m_names.of({u"account"_s}))
        , m_item(m_names.of({u"item"_s}))
        , m_key(m_names.of({u"key"_s}))
        , m_handle(m_names.of({u"handle"_s}))
        , m_name(m_names.of({u"name"_s}))
        , m_decision(m_names.of({u"decision"_s}))
        , m_done(m_names.of({u"done"_s}))
        , m_kind(m_names.of({u"kind"_s}))
        , m_was(m_names.of({u"was"_s}))
    {
    }

    bool areOfAPlan() const
    {
        return m_plan >= 0 && m_account >= 0 && (m_item >= 0 || m_key >= 0) && m_decision >= 0;
    }

    PlanSheetRow read(const formats::CsvRow &row) const
    {
        PlanSheetRow out;
        out.line = row.line;
        out.isBroken = row.trouble != formats::CsvRow::Trouble::None;
        if (out.isBroken) {
            return out;
        }
        const auto id
            = [&row](int column) { return textOf(formats::plainId(formats::cellAt(row, column))); };
        const auto text = [&row](int column) { return textOf(formats::cellAt(row, column)); };
        out.plan = id(m_plan);
        out.account = text(m_account);
        out.item = id(m_item);
        out.key = id(m_key);
        out.handle = text(m_handle);
        out.name = text(m_name);
        out.decision = text(m_decision);
        out.done = text(m_done).toLower();
        out.kind = text(m_kind).toLower();
        out.was = text(m_was);
        return out;
    }

    static bool isEmpty(const PlanSheetRow &row)
    {
        return !row.isBroken && row.plan.isEmpty() && row.item.isEmpty() && row.key.isEmpty()
            && row.decision.isEmpty() && row.done.isEmpty();
    }

private:
    formats::NamedColumns m_names;
    int m_plan, m_account, m_item, m_key, m_handle, m_name, m_decision, m_done, m_kind, m_was;
};

} // namespace

Result<PlanSheet> readPlanCsv(const QString &path, const JobContext &job)
{
    auto container = formats::Container::open(path, job);
    if (!container) {
        return tl::unexpected<Error>(container.error());
    }
    PlanSheet sheet;
    sheet.file = (*container)->name();
    const auto foreign = [&sheet] { return failure(Error::Code::PlanFileForeign, {sheet.file}); };
    if (!(*container)->isSingleFile() || (*container)->bytes() > bytesAtMost) {
        return foreign();
    }
    const auto head = formats::readTableHead(**container, 0, job);
    if (!head) {
        return tl::unexpected<Error>(head.error());
    }
    if (head->isBinary || head->rows.empty()) {
        return foreign();
    }
    const formats::TableHead::Row &header = head->rows.front();
    const SheetColumns columns(header);
    if (!columns.areOfAPlan()) {
        return foreign();
    }
    const auto read = formats::readTable(
        **container, 0, head->delimiter,
        [&](const formats::CsvRow &row) {
            if (row.line > header.line) {
                PlanSheetRow one = columns.read(row);
                if (!SheetColumns::isEmpty(one)) {
                    sheet.rows.push_back(std::move(one));
                }
            }
            return true;
        },
        job);
    return read ? Result<PlanSheet>(std::move(sheet)) : tl::unexpected<Error>(read.error());
}

} // namespace comity
