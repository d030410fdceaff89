#include "model/import/sample/json_shape.h"

#include "model/import/formats/json_elements.h"
#include "model/import/sample/value_shape.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

namespace od = simdjson::ondemand;
using Kind = ShapeNode::Kind;

constexpr std::size_t mostKeys = 40;
constexpr std::size_t mostElements = 8;
constexpr int mostNodes = 20'000;
constexpr int deepest = 12;
/// Of a list that is the whole file nobody needs to know more than that there are many more.
constexpr qint64 enoughElements = 100'000;

QString textFrom(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

class ShapeReader
{
public:
    Result<JsonShape> read(
        formats::Container &container, std::size_t entry, bool isJoined, const JobContext &job)
    {
        formats::JsonListReader reader;
        reader.isJoined = isJoined;
        reader.prefix = [this](std::string_view text) { m_shape.prefix = textFrom(text); };
        reader.wants = [this](std::string_view key, bool isObject) { return wants(key, isObject); };
        reader.enters = [this](std::string_view key) { return enter(key); };
        reader.left = [this] { m_open.pop_back(); };
        reader.scalar = [this](std::string_view key, std::string_view value, bool isText) {
            add(key, ShapeNode::scalar(isText ? seenText(value) : wordShape(value)));
        };
        reader.element = [this](od::value value, qint64) { return readElement(value); };
        reader.rejected = [this](const formats::RejectedRow &) {
            m_shape.texts.miss();
            addElement(ShapeNode::scalar(u"<no whole JSON>"_s));
        };
        reader.isEnough = [this] {
            const bool isEnough
                = m_shape.root.kind == Kind::List && m_shape.root.more >= enoughElements;
            if (isEnough) {
                m_shape.texts.miss();
            }
            return isEnough;
        };
        const Result<void> done = formats::readJsonList(container, entry, reader, job);
        if (!done && done.error().code != Error::Code::FormatBroken) {
            return tl::unexpected<Error>(done.error());
        }
        if (!done) {
            m_shape.texts.miss();
        }
        m_shape.brokenAt = done ? QString() : done.error().arguments.value(1);
        return std::move(m_shape);
    }

private:
    /// Lists are read element by element, objects are gone into.
    bool wants(std::string_view key, bool isObject)
    {
        if (m_open.empty()) {
            m_shape.root.kind = isObject ? Kind::Object : Kind::List;
            m_open.push_back(&m_shape.root);
            m_list = &m_shape.root;
            return !isObject;
        }
        if (isObject) {
            return false;
        }
        ShapeNode list;
        list.kind = Kind::List;
        m_list = add(key, std::move(list));
        return isKept(m_list);
    }

    bool enter(std::string_view key)
    {
        ShapeNode object;
        object.kind = Kind::Object;
        ShapeNode *const added = add(key, std::move(object));
        const bool isIn = isKept(m_open.size() < deepest ? added : nullptr);
        if (isIn) {
            m_open.push_back(added);
        }
        return isIn;
    }

    /// What is not gone into is not looked at.
    bool isKept(const ShapeNode *node)
    {
        if (node == nullptr) {
            m_shape.texts.miss();
        }
        return node != nullptr;
    }

    /// Null where the object that is read has enough members.
    ShapeNode *add(std::string_view key, ShapeNode &&node)
    {
        ShapeNode &parent = *m_open.back();
        if (parent.members.size() >= mostKeys || m_nodes >= mostNodes) {
            ++parent.more;
            return nullptr;
        }
        ++m_nodes;
        node.key = textFrom(key);
        parent.members.push_back(std::move(node));
        return &parent.members.back();
    }

    void addElement(ShapeNode &&node)
    {
        if (m_list->members.size() >= mostElements || m_nodes >= mostNodes) {
            ++m_list->more;
            return;
        }
        ++m_nodes;
        m_list->members.push_back(std::move(node));
    }

    formats::ElementOutcome readElement(od::value value)
    {
        if (m_list->members.size() >= mostElements || m_nodes >= mostNodes) {
            ++m_list->more;
            return {look(value, 0)};
        }
        ShapeNode node;
        const simdjson::error_code error = take(value, node, 0);
        if (!error) {
            addElement(std::move(node));
        }
        return {error};
    }

    simdjson::error_code take(od::value value, ShapeNode &node, int depth)
    {
        od::json_type type {};
        if (const auto error = value.type().get(type)) {
            return error;
        }
        switch (type) {
        case od::json_type::object:
            node.kind = Kind::Object;
            return takeObject(value, node, depth);
        case od::json_type::array:
            node.kind = Kind::List;
            return takeList(value, node, depth);
        case od::json_type::string: {
            std::string_view text;
            const auto error = value.get_string().get(text);
            node.shape = error ? QString() : seenText(text);
            return error;
        }
        case od::json_type::number:
            node.shape = u'<' + shapeOfNumber(formats::textOf(value)) + u'>';
            return simdjson::SUCCESS;
        case od::json_type::boolean: {
            bool isTrue = false;
            const auto error = value.get_bool().get(isTrue);
            node.shape = isTrue ? u"true"_s : u"false"_s;
            return error;
        }
        case od::json_type::null:
            node.shape = u"null"_s;
            return simdjson::SUCCESS;
        }
        return simdjson::INCORRECT_TYPE;
    }

    simdjson::error_code takeObject(od::value value, ShapeNode &node, int depth)
    {
        return formats::eachField(value, [&](std::string_view key, od::value content) {
            if (node.members.size() >= mostKeys || depth >= deepest || ++m_nodes > mostNodes) {
                ++node.more;
                return look(content, depth + 1);
            }
            ShapeNode member;
            member.key = textFrom(key);
            const simdjson::error_code error = take(content, member, depth + 1);
            node.members.push_back(std::move(member));
            return error;
        });
    }

    simdjson::error_code takeList(od::value value, ShapeNode &node, int depth)
    {
        od::array array;
        if (const auto error = value.get_array().get(array)) {
            return error;
        }
        for (auto element : array) {
            od::value one;
            if (const auto error = element.get(one)) {
                return error;
            }
            if (node.members.size() >= mostElements || depth >= deepest || ++m_nodes > mostNodes) {
                ++node.more;
                if (const auto error = look(one, depth + 1)) {
                    return error;
                }
                continue;
            }
            ShapeNode member;
            if (const auto error = take(one, member, depth + 1)) {
                return error;
            }
            node.members.push_back(std::move(member));
        }
        return simdjson::SUCCESS;
    }

    /// Goes through what is not kept, for its texts.
    simdjson::error_code look(od::value value, int depth)
    {
        od::json_type type {};
        if (const auto error = value.type().get(type)) {
            return error;
        }
        if (type == od::json_type::string) {
            std::string_view text;
            const auto error = value.get_string().get(text);
            if (!error) {
                see(text);
            }
            return error;
        }
        if (depth >= deepest) {
            m_shape.texts.miss();
            return simdjson::SUCCESS;
        }
        if (type == od::json_type::object) {
            return formats::eachField(value,
                [&](std::string_view, od::value content) { return look(content, depth + 1); });
        }
        if (type == od::json_type::array) {
            for (auto element : value.get_array()) {
                od::value one;
                if (const auto error = element.get(one)) {
                    return error;
                }
                if (const auto error = look(one, depth + 1)) {
                    return error;
                }
            }
        }
        return simdjson::SUCCESS;
    }

    void see(std::string_view text)
    {
        constexpr std::size_t longestKey = 80;
        if (text.size() <= longestKey) {
            m_shape.texts.add(textFrom(text));
        }
    }

    QString seenText(std::string_view text)
    {
        see(text);
        return u'<' + shapeOfText(text) + u'>';
    }

    static QString wordShape(std::string_view word)
    {
        const bool isPlain = word == "true" || word == "false" || word == "null";
        const bool isNumber
            = !word.empty() && word.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
        return isPlain ? textFrom(word)
            : isNumber ? QString(u'<' + shapeOfNumber(word) + u'>')
                       : u"<no JSON>"_s;
    }

    JsonShape m_shape;
    std::vector<ShapeNode *> m_open; ///< objects around what is read; the outermost value first
    ShapeNode *m_list = nullptr; ///< whose elements come
    int m_nodes = 0;
};

} // namespace

Result<JsonShape> readJsonShape(
    formats::Container &container, std::size_t entry, bool isJoined, const JobContext &job)
{
    return ShapeReader().read(container, entry, isJoined, job);
}

} // namespace comity
