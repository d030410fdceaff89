#include "tests/fuzz/mutation.h"

#include <QByteArrayList>

namespace comity::tests {

QByteArray mutated(QByteArray bytes, qsizetype longest, Chance &chance)
{
    static const QByteArrayList pieces {"\"", "\\", "[", "]", "{", "}", ",", ";", "\n", "\r",
        QByteArray(1, '\0'), "\xFF", "\xC3", "\xF0\x9F", "1e999", "null", "\\ud83d", "=\"", "@",
        "<", "&#x110000;", "\n==== x/follower.js\n", QByteArray(300, '['), QByteArray(3'000, '9'),
        "window.YTD.following.part7 = "};
    for (qsizetype round = 1 + chance.below(4); round > 0; --round) {
        const qsizetype at = chance.below(bytes.size() + 1);
        switch (chance.below(6)) {
        case 0:
            bytes.insert(at, pieces.at(chance.below(pieces.size())));
            break;
        case 1:
            bytes.remove(at, 1 + chance.below(20));
            break;
        case 2:
            bytes.truncate(at);
            break;
        case 3:
            bytes.insert(at, bytes.mid(chance.below(bytes.size()), chance.below(400)));
            break;
        case 4:
            bytes.insert(at, bytes);
            break;
        default:
            if (at < bytes.size()) {
                bytes[at] = static_cast<char>(chance.below(256));
            }
        }
        bytes.truncate(longest);
    }
    return bytes;
}

} // namespace comity::tests
