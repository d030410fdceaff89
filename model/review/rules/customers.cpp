#include "model/review/rules/customers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

QString bare(const QString &handle)
{
    return (handle.startsWith(u'@') ? handle.mid(1) : handle).toCaseFolded();
}

/// "Gil", "Ferris" and "Gil Ferris's" are Gil Ferris.
bool isNameOf(const TextFacts &text, const NamedPerson &named, const QString &name)
{
    const QStringList parts = name.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    for (quint32 i = named.firstToken; i < named.lastToken; ++i) {
        QString word = text.textOf(text.tokens.at(i).span).toCaseFolded();
        if (word.endsWith("'s"_L1) || word.endsWith(u"’s")) {
            word.chop(2);
        }
        if (!parts.contains(word)) {
            return false;
        }
    }
    return true;
}

} // namespace

bool isCustomer(const Recipient &person)
{
    return person.tags.hasValue() && person.tags->contains(u"customer"_s, Qt::CaseInsensitive);
}

bool isCustomer(const DraftFacts &draft, const NamedPerson &person)
{
    const QString words = draft.text.textOf(person.span);
    const DraftContext &context = draft.context;
    const auto isOne = [&](const Recipient &one) {
        return isCustomer(one)
            && (person.isHandle ? bare(one.handle) == bare(words)
                                : isNameOf(draft.text, person, one.name));
    };
    return std::ranges::any_of(context.recipients, isOne)
        || std::ranges::any_of(context.mentioned, [&](const Mentioned &one) {
               return person.isHandle && one.isCustomer.is(true) && bare(one.handle) == bare(words);
           });
}

bool concernsCustomer(const DraftFacts &draft)
{
    return std::ranges::any_of(
               draft.context.recipients, [](const Recipient &person) { return isCustomer(person); })
        || std::ranges::any_of(
            draft.context.mentioned, [](const Mentioned &one) { return one.isCustomer.is(true); });
}

} // namespace comity::review
