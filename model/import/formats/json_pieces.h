#pragma once

#include "model/import/formats/json_scan.h"
#include "model/import/formats/json_slice.h"

#include <QLatin1String>
#include <functional>
#include <string>
#include <vector>

namespace comity::formats {

/// Cuts one element of a list, which comes in pieces of any size, inside a list that it holds: each
/// piece is an array of one element like the whole, with all that stands before the inner list and
/// some of its items. What stands behind the inner list is in the last piece alone. Memory does not
/// grow with the element.
class JsonPieces
{
public:
    struct Limits
    {
        std::size_t piece = std::size_t {256} << 10; ///< handed over from this size
        std::size_t item = std::size_t {8} << 20; ///< a larger item is rejected
        qint64 depth = 200; ///< of brackets inside one item
    };
    struct Handler
    {
        std::function<void(const JsonSlice &piece)> piece;
        /// An item that is left out: `reason` is a code of rejected.yml.
        std::function<void(std::string_view rawHead, QLatin1String reason)> rejected;
    };

    /// `path`: the names of the members that lead to the inner list, at least one. `element`: the
    /// number that every piece is given.
    JsonPieces(
        std::vector<std::string> path, qint64 element, Handler handler, const Limits &limits);

    void feed(std::string_view utf8);
    /// The element has ended. False when it holds no such list: nothing was handed over then.
    bool finish();
    /// The text has ended inside the element: hands over the items that are whole.
    void cutOff();

private:
    enum class State { Head, Items, Tail, Failed };

    void readHead(std::string_view text, std::size_t &at);
    bool opensInnerList(char bracket);
    void readItems(std::string_view text, std::size_t &at);
    void readTail(std::string_view text, std::size_t &at);
    void keep(std::string_view text);
    void endItem();
    void dropItem(QLatin1String reason);
    void handOver(std::string_view tail);

    std::vector<std::string> m_path;
    qint64 m_element;
    Handler m_handler;
    Limits m_limits;
    State m_state = State::Head;
    JsonString m_string;
    std::string m_closing; ///< the brackets behind the inner list
    std::string m_piece; ///< `[`, the head, and the items that wait
    std::string m_tail;
    std::string m_key; ///< the last string of the head
    std::size_t m_headSize = 0;
    std::size_t m_itemFrom = 0; ///< in m_piece, with the comma before it
    std::size_t m_open = 0; ///< how many objects of the path are open
    qint64 m_depth = 0;
    qint64 m_items = 0; ///< in m_piece
    bool m_isTooDeep = false;
    bool m_isDropping = false;
    bool m_isAnyOut = false;
};

} // namespace comity::formats
