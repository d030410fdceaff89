#include "ui/imports/mapping_words.h"

#include "model/import/formats/dates.h"
#include "ui/common/formatting.h"
#include "ui/common/plural.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace comity::ui {

using formats::Field;

namespace {

struct MappingWords
{
    Q_DECLARE_TR_FUNCTIONS(MappingWords)
};

QString dayText(const QString &date, MappingCheck::Order order)
{
    const Dated read = formats::readDate(date.toStdString(), order);
    if (!read.isKnown()) {
        return {};
    }
    return QLocale().toString(
        QDateTime::fromSecsSinceEpoch(read.at, Qt::UTC).date(), MappingWords::tr("d MMMM yyyy"));
}

} // namespace

QList<Field> offeredFields()
{
    return {Field::Handle, Field::Id, Field::ProfileUrl, Field::Name, Field::FirstName,
        Field::LastName, Field::Bio, Field::Location, Field::Followers, Field::Following,
        Field::Posts, Field::LastPost, Field::Joined, Field::Since, Field::TheyFollow,
        Field::WeFollow, Field::Verified, Field::Protected, Field::Website, Field::Avatar,
        Field::Language, Field::Listed};
}

QString fieldName(std::optional<Field> field)
{
    static const QHash<Field, QString> names {
        {Field::Id, MappingWords::tr("Account number (id)")},
        {Field::Handle, MappingWords::tr("Handle")},
        {Field::Name, MappingWords::tr("Name")},
        {Field::FirstName, MappingWords::tr("First name")},
        {Field::LastName, MappingWords::tr("Last name")},
        {Field::Bio, MappingWords::tr("Bio")},
        {Field::Location, MappingWords::tr("Location")},
        {Field::Followers, MappingWords::tr("Followers, a number")},
        {Field::Following, MappingWords::tr("Following, a number")},
        {Field::Posts, MappingWords::tr("Posts, a number")},
        {Field::LastPost, MappingWords::tr("Date of the last post")},
        {Field::Joined, MappingWords::tr("Joined the network on")},
        {Field::Verified, MappingWords::tr("Verified, yes or no")},
        {Field::Protected, MappingWords::tr("Protected, yes or no")},
        {Field::ProfileUrl, MappingWords::tr("Address of the profile")},
        {Field::Website, MappingWords::tr("Website")},
        {Field::Avatar, MappingWords::tr("Picture, an address")},
        {Field::TheyFollow, MappingWords::tr("Follows me, yes or no")},
        {Field::WeFollow, MappingWords::tr("I follow them, yes or no")},
        {Field::Since, MappingWords::tr("Followed since")},
        {Field::Listed, MappingWords::tr("On lists, a number")},
        {Field::Language, MappingWords::tr("Language")},
    };
    return field ? names.value(*field) : MappingWords::tr("Leave out");
}

ColumnResult columnResult(const MappingCheck &check, int column, const ColumnCheck &counted)
{
    if (check.isRepeated(column)) {
        return {Severity::Note, MappingWords::tr("Named like an earlier column")};
    }
    if (check.isUnsettled(column)) {
        return {Severity::Warn, MappingWords::tr("A number, or yes and no?")};
    }
    if (counted.filled == 0) {
        return {Severity::Note, MappingWords::tr("Empty column")};
    }
    if (!check.field(column)) {
        return {Severity::Note, MappingWords::tr("Not read")};
    }
    if (counted.ambiguous > 0) {
        return {Severity::Warn,
            MappingWords::tr("%Ln unclear dates", nullptr, plural(counted.ambiguous))};
    }
    if (counted.understood < counted.filled) {
        return {Severity::Warn,
            MappingWords::tr(
                "%Ln values make no sense", nullptr, plural(counted.filled - counted.understood))};
    }
    return {Severity::Ok,
        MappingWords::tr("%1 of %2").arg(numberText(counted.understood), numberText(check.rows()))};
}

QString tableKind(const TableSurvey &survey)
{
    if (survey.format == u"xlsx") {
        return MappingWords::tr("first sheet of a workbook");
    }
    switch (survey.head.delimiter) {
    case ';':
        return MappingWords::tr("semicolons between columns");
    case '\t':
        return MappingWords::tr("tabs between columns");
    default:
        return MappingWords::tr("commas between columns");
    }
}

QString rowsText(const MappingCheck &check)
{
    return check.survey().isWhole
        ? MappingWords::tr("%Ln rows", nullptr, plural(check.rows()))
        : MappingWords::tr("looked at the first %Ln rows", nullptr, plural(check.rows()));
}

QString twoReadings(const QString &date)
{
    const QString dayFirst = dayText(date, MappingCheck::Order::DayFirst);
    const QString monthFirst = dayText(date, MappingCheck::Order::MonthFirst);
    return dayFirst.isEmpty() || monthFirst.isEmpty()
        ? QString()
        : MappingWords::tr("%1 is %2 or %3.").arg(date, dayFirst, monthFirst);
}

} // namespace comity::ui
