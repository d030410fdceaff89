#include "ui/shell/palette_commands.h"

#include "model/base/text_fold.h"

#include <QCoreApplication>
#include <QMenu>
#include <algorithm>

namespace comity::ui {

namespace {

QString plain(QString text)
{
    const QString ampersand(QChar(1));
    return text.replace(QLatin1String("&&"), ampersand)
        .remove(u'&')
        .remove(u'…')
        .replace(ampersand, QLatin1String("&"));
}

QStringList keysOf(const QAction &action)
{
    // A menu of a page names after a tab the key that its table listens to.
    const QString keys = action.shortcut().isEmpty()
        ? action.text().section(u'\t', 1)
        : action.shortcut().toString(QKeySequence::NativeText);
    // Ctrl++ ends in the key itself.
    QStringList parts = keys.split(u'+', Qt::SkipEmptyParts);
    if (keys.endsWith(u'+')) {
        parts += QString(u'+');
    }
    return parts;
}

void collect(const QWidget &menu, const QString &before, std::vector<PaletteItem> &commands)
{
    for (QAction *action : menu.actions()) {
        if (action->isSeparator() || !action->isEnabled() || !action->isVisible()) {
            continue;
        }
        const QString text = plain(action->text().section(u'\t', 0, 0));
        if (const QMenu *deeper = action->menu()) {
            // The names of a window's own menus say nothing of what their actions do.
            const bool isTop = before.isEmpty() && !qobject_cast<const QMenu *>(&menu);
            collect(*deeper,
                isTop ? QString()
                      : QCoreApplication::translate("Palette", "%1: %2").arg(text, QString()),
                commands);
            continue;
        }
        PaletteItem item;
        item.text = before + text;
        item.icon = action->icon();
        item.keys = keysOf(*action);
        item.action = action;
        commands.push_back(item);
    }
}

std::vector<std::string> wordsOf(const QString &text)
{
    std::vector<std::string> words;
    QString word;
    const QString ended = text + u' ';
    for (const QChar letter : ended) {
        if (letter.isLetterOrNumber()) {
            word += letter;
        } else if (!word.isEmpty()) {
            words.push_back(folded(word.toStdString()));
            word.clear();
        }
    }
    return words;
}

bool beginsAWord(const std::string &typed, const std::vector<std::string> &words)
{
    return std::ranges::any_of(
        words, [&typed](const std::string &word) { return word.starts_with(typed); });
}

} // namespace

std::vector<PaletteItem> commandsIn(const QWidget &menu)
{
    std::vector<PaletteItem> commands;
    collect(menu, {}, commands);
    return commands;
}

std::vector<PaletteItem> matchingCommands(
    const std::vector<PaletteItem> &commands, const QString &text, std::size_t limit)
{
    const std::vector<std::string> typed = wordsOf(text);
    std::vector<PaletteItem> first;
    std::vector<PaletteItem> others;
    for (const PaletteItem &command : commands) {
        const std::vector<std::string> words = wordsOf(command.text);
        const bool matches = std::ranges::all_of(
            typed, [&words](const std::string &word) { return beginsAWord(word, words); });
        if (!matches) {
            continue;
        }
        const bool begins
            = !typed.empty() && !words.empty() && words.front().starts_with(typed.front());
        (begins ? first : others).push_back(command);
    }
    first.insert(first.end(), others.begin(), others.end());
    first.resize(std::min(first.size(), limit));
    return first;
}

} // namespace comity::ui
