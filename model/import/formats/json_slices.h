#pragma once

#include <QString>
#include <functional>
#include <string>
#include <string_view>

namespace comity::formats {

/// Some whole elements of a list, as a JSON text of its own: `[…]`, or `{…}` for the members of an
/// object. `text` may be written to, and `allocated` bytes from it may be read. True only during
/// the call.
struct JsonSlice
{
    char *text = nullptr;
    std::size_t length = 0;
    std::size_t allocated = 0;
    qint64 firstItem = 1; ///< of the list, from 1
    qint64 items = 0;
    bool isObject = false;
};

/// Cuts a JSON text that comes in pieces of any size into slices of whole elements, so that memory
/// does not grow with the file. The list is the whole text (after a prefix such as
/// `window.YTD.follower.part0 =`) or a member of the outermost object. Only brackets and strings
/// are looked at: whether an element is right JSON is for its parser to say.
class JsonSlices
{
public:
    struct Limits
    {
        std::size_t slice = std::size_t {256} << 10; ///< a slice is handed over from this size
        std::size_t element = std::size_t {8} << 20; ///< a larger element is rejected
        qint64 depth = 200; ///< of brackets inside one element
    };
    struct Handler
    {
        /// What stands before the first bracket; may be empty.
        std::function<void(std::string_view text)> prefix;
        /// Whether the list is wanted; `key` is empty for the outermost value, else as it stands
        /// in the file, with its escapes.
        std::function<bool(std::string_view key, bool isObject)> wants;
        std::function<void(const JsonSlice &slice)> slice;
        /// An element that is left out: `reason` is a code of rejected.yml.
        std::function<void(qint64 item, std::string_view rawHead, QLatin1String reason)> rejected;
    };

    explicit JsonSlices(Handler handler);
    JsonSlices(Handler handler, const Limits &limits);

    /// False when the text cannot be JSON; nothing more is taken then.
    bool feed(std::string_view utf8);
    /// False when the text ends before its last bracket.
    bool finish();
    /// Where reading stands, for telling people: `item 12, byte 3456`.
    QString place() const;

private:
    enum class State { Prefix, Object, Skipped, List, Done, Broken };

    void run();
    void readPrefix();
    void readObject();
    void readObjectCharacter(char c);
    void readSkipped();
    void readList();
    bool skipString();
    void open(char bracket);
    void beginList(bool isObject);
    void endElement();
    void endList(char bracket);
    void emitSlice(std::size_t end);
    void judgeElement(std::size_t end);
    void dropElement(QLatin1String reason);
    void discardRead();

    Handler m_handler;
    Limits m_limits;
    State m_state = State::Prefix;
    std::string m_text; ///< what is still needed, and room behind it for the parser
    std::size_t m_at = 0; ///< read up to here
    std::size_t m_sliceFrom = 0; ///< the bracket or comma before the slice's first element
    std::size_t m_elementFrom = 0;
    std::size_t m_keyFrom = 0;
    std::string m_key;
    qint64 m_gone = 0; ///< bytes of the file that are no longer in m_text
    qint64 m_depth = 0;
    qint64 m_listDepth = 0;
    qint64 m_item = 0; ///< of the element that is read, from 1
    qint64 m_sliceItems = 0;
    bool m_isObjectList = false;
    bool m_isInObject = false; ///< the outermost value is an object
    bool m_isInString = false;
    bool m_isEscaped = false;
    bool m_isKeyNext = false;
    bool m_isTooDeep = false;
    bool m_isDropping = false; ///< the element is not kept; m_dropped is its beginning
    std::string m_dropped;
    QLatin1String m_dropReason;
};

} // namespace comity::formats
