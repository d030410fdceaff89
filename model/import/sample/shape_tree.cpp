#include "model/import/sample/shape_tree.h"

#include "model/import/sample/value_shape.h"

#include <QRegularExpression>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Kind = ShapeNode::Kind;
using Group = std::vector<ShapeNode *>;

constexpr std::size_t enoughSiblings = 3;

bool readsLikeField(const QString &key)
{
    static const QRegularExpression field(u"^[A-Za-z][A-Za-z_ ]{0,38}[A-Za-z]$"_s);
    return field.match(key).hasMatch();
}

class KeyNamer
{
public:
    KeyNamer(const FormatWords &words, const SeenTexts &texts)
        : m_words(words)
        , m_texts(texts)
    {
    }

    /// `group`: the values of one place of the file. `isInList`: they stand in elements of a list.
    void name(const Group &group, bool isInList)
    {
        Group objects;
        Group elements;
        for (ShapeNode *node : group) {
            if (node->kind == Kind::Object) {
                objects.push_back(node);
            }
            for (ShapeNode &element : node->members) {
                if (node->kind == Kind::List) {
                    elements.push_back(&element);
                }
            }
        }
        if (!elements.empty()) {
            name(elements, true);
        }
        if (!objects.empty()) {
            nameMembers(objects, isInList);
        }
    }

private:
    qsizetype knownKeys(const ShapeNode &object) const
    {
        return std::ranges::count_if(
            object.members, [this](const ShapeNode &member) { return m_words.knows(member.key); });
    }

    /// More keys than a record has, and most of them unknown: names as keys.
    bool isMap(const ShapeNode &object) const
    {
        constexpr qint64 manyKeys = 8;
        const auto shown = static_cast<qint64>(object.members.size());
        return shown + object.more > manyKeys && 2 * knownKeys(object) < shown;
    }

    void nameMembers(const Group &objects, bool isInList)
    {
        std::map<QString, Group> valuesOf;
        for (ShapeNode *object : objects) {
            for (ShapeNode &member : object->members) {
                valuesOf[member.key].push_back(&member);
            }
        }
        const bool isAnyMap = std::ranges::any_of(
            objects, [this](const ShapeNode *object) { return isMap(*object); });
        const bool areRecords = m_texts.isWhole() && isInList && !isAnyMap
            && objects.size() >= enoughSiblings
            && std::ranges::all_of(
                objects, [this](const ShapeNode *object) { return knownKeys(*object) > 0; });
        for (auto &[key, values] : valuesOf) {
            const bool isKnown = !isAnyMap && m_words.knows(key);
            const bool isField = areRecords && values.size() == objects.size()
                && readsLikeField(key) && !m_texts.contains(key);
            const bool isContainer = !isAnyMap
                && std::ranges::all_of(
                    values, [](const ShapeNode *value) { return value->kind != Kind::Scalar; });
            const QString shown = isKnown || isField ? key : m_words.withKnownParts(key);
            const QString name = isKnown || isField || isContainer
                ? QString(u'"' + shown + u'"')
                : QString(u"<key, "_s + lengthWords(key.size()) + u'>');
            for (ShapeNode *value : values) {
                value->name = name;
            }
            this->name(values, isInList && (isKnown || isField));
        }
    }

    const FormatWords &m_words;
    const SeenTexts &m_texts;
};

} // namespace

void nameKeys(ShapeNode &root, const FormatWords &words, const SeenTexts &texts)
{
    KeyNamer(words, texts).name({&root}, false);
}

} // namespace comity
