#include "ui/drafts/list/drafts_model.h"

#include "model/base/civil_time.h"
#include "ui/common/formatting.h"
#include "ui/drafts/channel_words.h"
#include "ui/drafts/verdict_block.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

using drafts::DraftRow;
using drafts::DraftState;

bool isWriting(const DraftRow &draft)
{
    return draft.state == DraftState::Writing || draft.state == DraftState::HandingOver;
}

/// In a row there is room for two words.
QString shortWord(review::Verdict verdict)
{
    return verdict == review::Verdict::DontSend ? DraftsModel::tr("Don’t send")
                                                : verdictWord(verdict);
}

} // namespace

void DraftsModel::setDrafts(std::vector<DraftRow> drafts)
{
    beginResetModel();
    m_rows.clear();
    bool hasHeading = false;
    for (DraftRow &draft : drafts) {
        if (!isWriting(draft) && !hasHeading) {
            m_rows.push_back(std::nullopt);
            hasHeading = true;
        }
        m_rows.emplace_back(std::move(draft));
    }
    endResetModel();
}

bool DraftsModel::isCooling() const
{
    return std::ranges::any_of(m_standings,
        [this](const DraftStanding &standing) { return standing.coolsUntil.value_or(0) > m_now; });
}

void DraftsModel::setMoment(qint64 now, const QTimeZone &zone)
{
    m_now = now;
    m_zone = zone;
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

void DraftsModel::setStanding(drafts::DraftId draft, const std::optional<DraftStanding> &standing)
{
    if (standing) {
        m_standings.insert(number(draft), *standing);
    } else {
        m_standings.remove(number(draft));
    }
    if (const int row = rowOf(draft); row >= 0) {
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void DraftsModel::setTitle(drafts::DraftId draft, const QString &title)
{
    if (const int row = rowOf(draft); row >= 0) {
        m_rows.at(static_cast<std::size_t>(row))->title = title;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

const DraftRow *DraftsModel::draftAt(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return nullptr;
    }
    const auto &one = m_rows.at(static_cast<std::size_t>(row));
    return one ? &*one : nullptr;
}

int DraftsModel::rowOf(drafts::DraftId draft) const
{
    const auto found = std::ranges::find_if(
        m_rows, [draft](const auto &row) { return row && row->id == draft; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int DraftsModel::writing() const
{
    return static_cast<int>(
        std::ranges::count_if(m_rows, [](const auto &row) { return row && isWriting(*row); }));
}

int DraftsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString DraftsModel::timeOf(const DraftRow &draft) const
{
    const QDateTime changed = QDateTime::fromSecsSinceEpoch(draft.changedAt, m_zone);
    const QDate today = dateIn(m_zone, m_now);
    if (changed.date() == today) {
        return QLocale().toString(changed.time(), u"HH:mm"_s);
    }
    if (changed.date() == today.addDays(-1)) {
        return tr("Yesterday");
    }
    return changed.date().year() == today.year()
        ? QLocale().toString(changed.date(), tr("d MMM", "day of this year"))
        : dateText(changed.date());
}

QString DraftsModel::whereOf(const DraftRow &draft) const
{
    const auto standing = m_standings.constFind(number(draft.id));
    QString whom = draft.isPublic  ? tr("Public")
        : draft.audience.isEmpty() ? tr("nobody yet")
                                   : draft.audience;
    const int people = draft.sent > 0 && !isWriting(draft) ? draft.sent
        : standing != m_standings.constEnd()               ? standing->people
                                                           : 0;
    if (people > 0 && !draft.isPublic) {
        whom = draft.audience.isEmpty()
            ? tr("%Ln people", nullptr, people)
            : tr("%1, %2", "audience, how many").arg(whom, numberText(people));
    }
    return tr("%1 · %2", "channel, audience").arg(channelWords(draft.channel), whom);
}

QString DraftsModel::stateOf(const DraftRow &draft) const
{
    if (!isWriting(draft)) {
        return draft.good == 0 && draft.bad == 0
            ? tr("No outcome logged yet")
            : tr("%1 positive, %2 negative").arg(numberText(draft.good), numberText(draft.bad));
    }
    const auto standing = m_standings.constFind(number(draft.id));
    if (standing == m_standings.constEnd()) {
        return {};
    }
    const bool isHeld = standing->verdict == review::Verdict::DontSend;
    if (!isHeld && standing->coolsUntil && *standing->coolsUntil > m_now) {
        const auto minutes = (*standing->coolsUntil - m_now + 59) / 60;
        return tr("%1, cooling %2 min").arg(shortWord(standing->verdict), numberText(minutes));
    }
    return shortWord(standing->verdict);
}

QVariant DraftsModel::severityOf(const DraftRow &draft) const
{
    const auto standing = m_standings.constFind(number(draft.id));
    return !isWriting(draft) || standing == m_standings.constEnd()
        ? QVariant()
        : QVariant(static_cast<int>(ui::severityOf(standing->verdict)));
}

QVariant DraftsModel::data(const QModelIndex &index, int role) const
{
    const DraftRow *draft = draftAt(index.row());
    if (role == IsHeadingRole) {
        return draft == nullptr;
    }
    if (draft == nullptr) {
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
            ? tr("Sent by you, outcome logged")
            : QVariant();
    }
    const QString title = draft->title.isEmpty() ? tr("Untitled draft") : draft->title;
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return title;
    case Qt::AccessibleTextRole:
        return spoken({title, whereOf(*draft), stateOf(*draft), timeOf(*draft)});
    case TimeRole:
        return timeOf(*draft);
    case WhereRole:
        return whereOf(*draft);
    case StateRole:
        return stateOf(*draft);
    case SeverityRole:
        return severityOf(*draft);
    case KeyRole:
        return number(draft->id);
    default:
        return {};
    }
}

Qt::ItemFlags DraftsModel::flags(const QModelIndex &index) const
{
    return draftAt(index.row()) == nullptr ? Qt::ItemFlags() : QAbstractListModel::flags(index);
}

} // namespace comity::ui
