#pragma once

#include "model/import/formats/json_pieces.h"

#include <QString>
#include <optional>

namespace comity::formats {

/// Cuts a JSON text that comes in pieces of any size into slices of whole elements, so that memory
/// does not grow with the file. The list is the whole text (after a prefix such as
/// `window.YTD.follower.part0 =`) or a member of the outermost object or of one that is gone into.
/// Only brackets and strings are looked at: whether an element is right JSON is for its parser to
/// say.
class JsonSlices
{
public:
    struct Limits
    {
        std::size_t slice = std::size_t {256} << 10; ///< a slice is handed over from this size
        std::size_t element = std::size_t {8} << 20; ///< a larger element is rejected or cut
        qint64 depth = 200; ///< of brackets inside one element
    };
    struct Handler
    {
        /// What stands before the first bracket; may be empty.
        std::function<void(std::string_view text)> prefix;
        /// Whether the list is wanted; `key` is empty for the outermost value, else as it stands
        /// in the file, with its escapes.
        std::function<bool(std::string_view key, bool isObject)> wants;
        /// Whether to go into a member object that is no wanted list; its own members are asked
        /// about then, and `left` tells its end. Missing: no object is gone into.
        std::function<bool(std::string_view key)> enters = {};
        std::function<void()> left = {};
        /// A member that is no list and no object: a text as it stands between its quotes (of a
        /// long one the end), or a number, `true`, `false` or `null`.
        std::function<void(std::string_view key, std::string_view value, bool isText)> scalar = {};
        std::function<void(const JsonSlice &slice)> slice;
        /// An element that is left out: `reason` is a code of rejected.yml.
        std::function<void(qint64 item, std::string_view rawHead, QLatin1String reason)> rejected;
        /// Names of the members that lead to a list inside the elements of an array. An element
        /// that is too large is then cut there and handed over in pieces (JsonPieces) of one
        /// number.
        std::vector<std::string> splitAt = {};
    };

    explicit JsonSlices(Handler handler);
    JsonSlices(Handler handler, const Limits &limits);

    /// False when the text cannot be JSON; nothing more is taken then.
    bool feed(std::string_view utf8);
    /// False when the text ends before its last bracket; what is whole of a list that is cut off
    /// has been handed over then.
    bool finish();
    /// Where reading stands, for telling people: `item 12, byte 3456`.
    QString place() const;

private:
    enum class State { Prefix, Object, Skipped, List, Done, Broken };

    void run();
    void readPrefix();
    void readObject();
    void readObjectCharacter(char c);
    void readWord(char c);
    void endText();
    void endWord();
    void enterOrSkip(char bracket);
    void leaveObject();
    void readSkipped();
    void readList();
    void open(char bracket);
    void beginList(bool isObject);
    void endElement();
    void endList(char bracket);
    void emitSlice(std::size_t end);
    void judgeElement(std::size_t end);
    void dropElement(std::size_t end, QLatin1String reason);
    void beginPieces();
    void feedPieces(std::size_t end);
    void endDropped();
    void flush();
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
    std::string m_word; ///< a number, `true`, `false` or `null` that is read
    qint64 m_gone = 0; ///< bytes of the file that are no longer in m_text
    qint64 m_depth = 0;
    qint64 m_entered = 0; ///< objects around the one that is read
    qint64 m_listDepth = 0;
    qint64 m_item = 0; ///< of the element that is read, from 1
    qint64 m_sliceItems = 0;
    bool m_isObjectList = false;
    bool m_isInObject = false; ///< the outermost value is an object
    JsonString m_string;
    bool m_isKeyNext = false;
    bool m_isTooDeep = false;
    bool m_isDropping = false; ///< the element is not kept; m_dropped is its beginning
    std::string m_dropped;
    QLatin1String m_dropReason;
    std::optional<JsonPieces> m_pieces; ///< of the element that is too large
    std::size_t m_piecesFrom = 0; ///< what m_pieces has not been fed yet
};

} // namespace comity::formats
