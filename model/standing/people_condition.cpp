#include "model/standing/people_condition.h"

#include <array>

namespace comity {
namespace {

constexpr std::array markNames {
    "list", "no-list", "target", "tag", "fact", "permission", "triage", "met", "noted", "in-touch"};
constexpr std::array fieldNames {"followers", "following", "posts", "ratio-percent",
    "days-since-post", "days-since-contact", "days-followed", "score"};

template <typename Word, typename Names>
std::optional<Word> fromText(const Names &names, QStringView text)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (text == QLatin1StringView(names.at(i))) {
            return static_cast<Word>(i);
        }
    }
    return std::nullopt;
}

} // namespace

QString toText(MarkCondition::Kind kind)
{
    return QString::fromLatin1(markNames.at(static_cast<std::size_t>(kind)));
}

std::optional<MarkCondition::Kind> markKindFromText(QStringView text)
{
    return fromText<MarkCondition::Kind>(markNames, text);
}

QString toText(NumberCondition::Field field)
{
    return QString::fromLatin1(fieldNames.at(static_cast<std::size_t>(field)));
}

std::optional<NumberCondition::Field> numberFieldFromText(QStringView text)
{
    return fromText<NumberCondition::Field>(fieldNames, text);
}

} // namespace comity
