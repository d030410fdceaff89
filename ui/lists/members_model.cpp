#include "ui/lists/members_model.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/people_mime.h"
#include "ui/common/relation_mark.h"
#include "ui/common/tiles.h"
#include "ui/common/tokens.h"
#include "ui/common/tool_tip.h"

#include <QLocale>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QString orUnknown(const QString &text)
{
    const QString line = singleLine(text);
    return line.isEmpty() ? unknownText() : line;
}

QString handleOf(const PersonRow &row)
{
    return handleText(row.network, row.handle, row.key);
}

QString namesText(const QStringList &names)
{
    return names.isEmpty() ? MembersModel::tr("None") : names.join(u", "_s);
}

QVariant orInvalid(std::optional<qint64> value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

MembersModel::MembersModel(ReadRows readRows, QObject *parent)
    : QAbstractTableModel(parent)
    , m_readRows(std::move(readRows))
{
}

void MembersModel::setAnswer(
    MembersAnswer answer, const QString &listName, const ListsGround &ground)
{
    beginResetModel();
    m_answer = std::move(answer);
    m_listName = listName;
    m_ground = ground;
    m_rows.clear();
    for (int row = 0; row < rowCount(); ++row) {
        m_rows.insert(number(pkAt(row)), row);
    }
    m_stages.reset();
    if (m_ground.columns) {
        m_stages.emplace(*m_ground.columns, m_ground.now);
    }
    m_pages.clear();
    m_marks.clear();
    endResetModel();
}

void MembersModel::clear()
{
    setAnswer({}, {}, {});
}

const ListMember &MembersModel::memberAt(int row) const
{
    return m_answer.members[static_cast<std::size_t>(row)];
}

Pk MembersModel::pkAt(int row) const
{
    return memberAt(row).pk;
}

int MembersModel::rowOf(Pk pk) const
{
    return m_rows.value(number(pk), -1);
}

QString MembersModel::nextLookText(int row) const
{
    if (isDue(row)) {
        return tr("look again");
    }
    if (!m_answer.everyDays) {
        return {};
    }
    const ListMember &member = memberAt(row);
    const QDate day = dateIn(m_ground.zone, member.lookedAt.value_or(member.addedAt))
                          .addDays(*m_answer.everyDays);
    return tr("again %1", "looked at; a date").arg(QLocale().toString(day, u"d MMM"_s));
}

bool MembersModel::isDue(int row) const
{
    return std::ranges::binary_search(m_answer.due, pkAt(row));
}

const PersonRow *MembersModel::personAt(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return nullptr;
    }
    const int at = row / pageRows;
    Page *page = m_pages.object(at);
    if (!page) {
        std::vector<Pk> pks;
        for (int i = at * pageRows; i < qMin(rowCount(), (at + 1) * pageRows); ++i) {
            pks.push_back(pkAt(i));
        }
        auto read = m_readRows(pks);
        if (!read) {
            return nullptr; // a bar stands for the row; it is asked for again when it is painted
        }
        page = new Page(std::move(*read));
        m_pages.insert(at, page);
    }
    return &(*page)[static_cast<std::size_t>(row % pageRows)];
}

Glance MembersModel::glanceAt(int row) const
{
    const Pk pk = pkAt(row);
    return m_ground.columns ? m_ground.columns->find(pk).value_or(Glance {.pk = pk})
                            : Glance {.pk = pk};
}

RowMarks MembersModel::marksAt(int row) const
{
    if (!m_stages) {
        return {};
    }
    RowMarks *marks = m_marks.object(row);
    if (!marks) {
        marks = new RowMarks(marksOf(*m_ground.columns, *m_stages, pkAt(row)));
        m_marks.insert(row, marks);
    }
    return *marks;
}

RowFlag MembersModel::flagAt(int row) const
{
    const RowMarks marks = marksAt(row);
    const Glance glance = glanceAt(row);
    return marks.isOptedOut  ? RowFlag::Stop
        : marks.isTarget     ? RowFlag::Target
        : glance.isProtected ? RowFlag::Protected
        : glance.isNew       ? RowFlag::New
                             : RowFlag::None;
}

int MembersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answer.members.size());
}

int MembersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : memberColumnCount;
}

QString MembersModel::text(MemberColumn column, int row, const PersonRow &person) const
{
    const Glance glance = glanceAt(row);
    const QDate today = dateIn(m_ground.zone, m_ground.now);
    switch (column) {
    case MemberColumn::Person:
        return singleLine(nameText(person.network, person.name, person.handle, person.key));
    case MemberColumn::Relation:
        return relationWord(relationMark(glance.relation));
    case MemberColumn::Followers:
        return numberText(glance.followers);
    case MemberColumn::Following:
        return numberText(glance.following);
    case MemberColumn::Ratio: {
        const QVariant ratio = raw(column, glance);
        return ratio.isValid() ? ratioText(ratio.toDouble()) : unknownText();
    }
    case MemberColumn::Lists:
        return namesText(marksAt(row).lists);
    case MemberColumn::Tags:
        return namesText(marksAt(row).tags);
    case MemberColumn::Stage:
        return stageWord(marksAt(row).stage);
    case MemberColumn::Permission: {
        const QString word = permissionWord(marksAt(row));
        return word.isEmpty() ? tr("None") : word;
    }
    case MemberColumn::LastPost:
        return ageText(glance.lastPost, today, m_ground.zone);
    case MemberColumn::LastContact:
        return glance.lastContact ? ageText(Dated::exact(*glance.lastContact), today, m_ground.zone)
                                  : unknownText();
    case MemberColumn::Added:
        return memberAt(row).addedAt > 0
            ? dateText(Dated::exact(memberAt(row).addedAt), m_ground.zone)
            : unknownText();
    case MemberColumn::Part:
        return memberAt(row).addedAt > 0 ? singleLine(partName(m_listName, memberAt(row).part))
                                         : unknownText();
    case MemberColumn::Network:
        return networkName(person.network);
    case MemberColumn::Handle:
        return orUnknown(handleOf(person));
    case MemberColumn::Location:
        return orUnknown(person.location);
    case MemberColumn::Bio:
        return orUnknown(person.bio);
    }
    return {};
}

QVariant MembersModel::raw(MemberColumn column, const Glance &glance) const
{
    switch (column) {
    case MemberColumn::Followers:
        return orInvalid(glance.followers);
    case MemberColumn::Following:
        return orInvalid(glance.following);
    case MemberColumn::Ratio: {
        const bool isKnown = glance.followers && glance.following && *glance.following > 0;
        return isKnown ? QVariant(
                   static_cast<double>(*glance.followers) / static_cast<double>(*glance.following))
                       : QVariant();
    }
    default:
        return {};
    }
}

QString MembersModel::toolTip(MemberColumn column, int row, const PersonRow &person) const
{
    switch (column) {
    case MemberColumn::Relation:
        return relationMeaning(relationMark(glanceAt(row).relation));
    case MemberColumn::Stage:
        return stageMeaning(marksAt(row));
    default:
        return text(column, row, person);
    }
}

QString MembersModel::spokenRow(int row, const PersonRow &person) const
{
    QStringList parts;
    for (const MemberColumn column : {MemberColumn::Person, MemberColumn::Relation}) {
        parts += text(column, row, person);
    }
    parts += tr("added on %1").arg(text(MemberColumn::Added, row, person));
    if (isDue(row)) {
        parts += tr("due to be looked at");
    }
    return spoken(parts);
}

QVariant MembersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto column = static_cast<MemberColumn>(index.column());
    const int row = index.row();
    if (role == KeyRole) {
        return number(pkAt(row));
    }
    if (role == LoadingRole) {
        return personAt(row) == nullptr;
    }
    const bool isAsked = role == Qt::DisplayRole || role == Qt::ToolTipRole
        || role == Qt::AccessibleTextRole || (role >= RawRole && role < FirstFreeRole);
    const PersonRow *person = isAsked ? personAt(row) : nullptr;
    if (!person) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(column, row, *person);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(column, row, *person));
    case Qt::AccessibleTextRole:
        return column == MemberColumn::Person
            ? spokenRow(row, *person)
            : spoken({titleOf(column), text(column, row, *person)});
    case RawRole:
        return raw(column, glanceAt(row));
    case SecondLineRole:
        return column == MemberColumn::Added ? nextLookText(row) : QString();
    case ToneRole:
        return int(column == MemberColumn::Bio || column == MemberColumn::Location ? Tone::Muted
                                                                                   : Tone::Normal);
    case NetworkRole:
        return column == MemberColumn::Network ? QVariant(person->network) : QVariant();
    case RelationRole:
        return int(relationMark(glanceAt(row).relation));
    case NameRole:
        return singleLine(person->name);
    case HandleRole:
        return handleOf(*person);
    case MonogramRole:
        return monogramOf(person->name, person->handle);
    case FlagRole:
        return int(flagAt(row));
    case TagsRole:
        return column == MemberColumn::Lists ? marksAt(row).lists : marksAt(row).tags;
    case StageRole:
        return int(marksAt(row).stage);
    default:
        return {};
    }
}

QVariant MembersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= memberColumnCount) {
        return {};
    }
    const auto column = static_cast<MemberColumn>(section);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return titleOf(column);
    case Qt::TextAlignmentRole:
        return int((traitsOf(column).isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

Qt::ItemFlags MembersModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled;
}

QStringList MembersModel::mimeTypes() const
{
    return {QLatin1String(peopleMime), u"text/plain"_s};
}

QMimeData *MembersModel::mimeData(const QModelIndexList &indexes) const
{
    std::set<int> rows;
    for (const QModelIndex &index : indexes) {
        rows.insert(index.row());
    }
    std::vector<Pk> people;
    QStringList handles;
    for (const int row : rows) {
        people.push_back(pkAt(row));
        if (const PersonRow *person = personAt(row)) {
            handles += handleOf(*person);
        }
    }
    auto *data = new QMimeData;
    putPeople(*data, people);
    data->setData(QLatin1String(fromListMime), QByteArray::number(number(m_answer.list)));
    data->setText(handles.join(u'\n'));
    return data;
}

Qt::DropActions MembersModel::supportedDragActions() const
{
    return Qt::CopyAction | Qt::MoveAction;
}

} // namespace comity::ui
