#include "model/import/formats/tiktok_blocks.h"

#include "model/import/formats/cell_values.h"
#include "model/import/formats/date_scanner.h"
#include "model/import/formats/dates.h"

#include <QString>
#include <algorithm>
#include <array>

namespace comity::formats {
namespace {

constexpr std::size_t longestBlock = 4'000;

constexpr std::array<std::string_view, 14> userLabels {"username", "user name", "gebruikersnaam",
    "benutzername", "nutzername", "nombre de usuario", "nom d'utilisateur", "nom d’utilisateur",
    "nome utente", "nome de usuário", "nazwa użytkownika", "kullanıcı adı", "имя пользователя",
    "användarnamn"};

/// `2024-05-01 …`: digits alone may be somebody's name.
bool startsLikeDate(std::string_view value)
{
    return value.size() >= 10 && value[4] == '-' && value[7] == '-'
        && std::ranges::all_of(value.substr(0, 4), isDigit);
}

std::string lowered(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
        .toLower()
        .toStdString();
}

} // namespace

void TikTokBlocks::addLine(std::string_view line, qint64 number)
{
    const std::string_view plain = trimmedBlanks(line);
    if (plain.empty()) {
        finish();
        return;
    }
    // Where no blank line stands between, the next date begins the next block.
    const std::size_t colon = plain.find(':');
    const bool isDate
        = colon != std::string_view::npos && startsLikeDate(trimmedBlanks(plain.substr(colon + 1)));
    if (isDate && m_block.date.isKnown()) {
        finish();
    }
    if (m_block.lines == 0) {
        m_block.line = number;
    }
    ++m_block.lines;
    if (m_text.size() < longestBlock) {
        m_text.append(m_text.empty() ? "" : "\n").append(plain.substr(0, longestBlock));
    }
    readLine(plain);
}

void TikTokBlocks::readLine(std::string_view line)
{
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) {
        m_block.isLabelled = false;
        return;
    }
    const std::string_view value = trimmedBlanks(line.substr(colon + 1));
    if (startsLikeDate(value) && !m_block.date.isKnown()) {
        m_block.date = readUtcDate(value);
        return;
    }
    std::string label = lowered(trimmedBlanks(line.substr(0, colon)));
    if (m_user.empty() || (isUserNameLabel(label) && !isUserNameLabel(m_label))) {
        m_user = value;
        m_label = std::move(label);
    }
}

void TikTokBlocks::finish()
{
    if (m_block.lines > 0) {
        m_block.user = m_user;
        m_block.userLabel = m_label;
        m_block.text = m_text;
        m_sink(m_block);
    }
    m_block = {};
    m_text.clear();
    m_user.clear();
    m_label.clear();
}

bool startsWithTikTokBlocks(std::string_view text)
{
    constexpr int wanted = 3;
    int right = 0;
    int wrong = 0;
    TikTokBlocks blocks([&](const TikTokBlocks::Block &block) {
        if (right + wrong < wanted) {
            const bool isNamed
                = isUserNameLabel(block.userLabel) || isHandleOn("tiktok", plainHandle(block.user));
            const bool isRight
                = block.lines == 2 && block.isLabelled && block.date.isKnown() && isNamed;
            ++(isRight ? right : wrong);
        }
    });
    TextLines lines([&](std::string_view line, qint64 number) { blocks.addLine(line, number); });
    lines.feed(text);
    // A block that the head cuts off tells nothing.
    if (right + wrong == 0) {
        lines.finish();
        blocks.finish();
    }
    return right > 0 && right > wrong;
}

bool isUserNameLabel(std::string_view label)
{
    return std::ranges::find(userLabels, label) != userLabels.end();
}

} // namespace comity::formats
