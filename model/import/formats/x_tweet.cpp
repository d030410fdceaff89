#include "model/import/formats/x_tweet.h"

#include "model/import/formats/ids.h"

#include <utility>

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;
using simdjson::error_code;
using simdjson::SUCCESS;

/// Calls `take(value)` for each object of an array; a value of another kind is passed over.
template <typename Take>
error_code eachObject(od::value value, Take take)
{
    od::json_type type {};
    if (const auto error = value.type().get(type)) {
        return error;
    }
    if (type != od::json_type::array) {
        return SUCCESS;
    }
    od::array array;
    if (const auto error = value.get_array().get(array)) {
        return error;
    }
    for (auto element : array) {
        od::value one;
        if (const auto error = element.get(one)) {
            return error;
        }
        if (const auto error = one.type().get(type)) {
            return error;
        }
        if (type == od::json_type::object) {
            if (const error_code error = take(one)) {
                return error;
            }
        }
    }
    return SUCCESS;
}

bool isObject(od::value value)
{
    od::json_type type {};
    return !value.type().get(type) && type == od::json_type::object;
}

class TweetFields
{
public:
    TweetFields(XTweet &tweet, XTexts &texts)
        : m_tweet(tweet)
        , m_texts(texts)
    {
    }

    error_code readWrapped(od::value value)
    {
        return eachField(value, [this](std::string_view key, od::value content) {
            if (key != "tweet" || !isObject(content)) {
                return take(key, content);
            }
            return eachField(content,
                [this](std::string_view inner, od::value field) { return take(inner, field); });
        });
    }

private:
    error_code take(std::string_view key, od::value content)
    {
        if (key == "entities" && isObject(content)) {
            return eachField(content, [this](std::string_view inner, od::value value) {
                return takeEntity(inner, value);
            });
        }
        if (key == "edit_info" && isObject(content)) {
            return takeEdits(content, 0);
        }
        if (key == "full_text" || (key == "text" && m_tweet.text.empty())) {
            m_tweet.text = m_texts.read(content);
        } else if (key == "id_str" || (key == "id" && m_tweet.id.empty())) {
            m_tweet.id = textOf(content);
        } else if (key == "created_at") {
            m_tweet.createdAt = textOf(content);
        } else if (key.starts_with("in_reply_to_")) {
            takeReply(key, content);
        }
        return SUCCESS;
    }

    /// Beside each id stands the same as a number, which is not needed and not trusted.
    void takeReply(std::string_view key, od::value content)
    {
        const auto fill = [&](std::string_view &field) {
            field = field.empty() || key.ends_with("_str") ? textOf(content) : field;
        };
        if (key.starts_with("in_reply_to_user_id")) {
            fill(m_tweet.replyUser);
        } else if (key.starts_with("in_reply_to_status_id")) {
            fill(m_tweet.replyStatus);
        } else if (key == "in_reply_to_screen_name") {
            m_tweet.replyHandle = textOf(content);
        }
    }

    error_code takeEntity(std::string_view key, od::value content)
    {
        if (key == "user_mentions") {
            return eachObject(content, [this](od::value one) { return takeMention(one); });
        }
        if (key == "urls") {
            return eachObject(content, [this](od::value one) { return takeLink(one); });
        }
        return SUCCESS;
    }

    error_code takeMention(od::value one)
    {
        XTweet::Mention mention;
        const error_code error = eachField(one, [&](std::string_view key, od::value content) {
            if (key == "id_str" || (key == "id" && mention.id.empty())) {
                mention.id = textOf(content);
            } else if (key == "screen_name") {
                mention.handle = textOf(content);
            } else if (key == "name") {
                mention.name = m_texts.unescaped(m_texts.read(content));
            }
            return SUCCESS;
        });
        mention.id = isNumericId(mention.id) ? mention.id : std::string_view();
        m_tweet.mentions.push_back(mention);
        return error;
    }

    error_code takeLink(od::value one)
    {
        XTweet::Link link;
        const error_code error = eachField(one, [&](std::string_view key, od::value content) {
            if (key == "url") {
                link.shown = textOf(content);
            } else if (key == "expanded_url") {
                link.expanded = textOf(content);
            }
            return SUCCESS;
        });
        m_tweet.links.push_back(link);
        return error;
    }

    /// `editTweetIds` stands in `initial` or in `edit.editControlInitial`, oldest first.
    error_code takeEdits(od::value value, int depth)
    {
        return eachField(value, [this, depth](std::string_view key, od::value content) {
            if (key != "editTweetIds") {
                return depth < 4 && isObject(content) ? takeEdits(content, depth + 1) : SUCCESS;
            }
            od::array ids;
            if (content.get_array().get(ids)) {
                return SUCCESS;
            }
            for (auto element : ids) {
                od::value id;
                if (const auto error = element.get(id)) {
                    return error;
                }
                m_tweet.lastEdit = textOf(id);
            }
            return SUCCESS;
        });
    }

    XTweet &m_tweet;
    XTexts &m_texts;
};

} // namespace

ElementOutcome XTweet::read(od::value value, XTexts &texts)
{
    XTweet fresh;
    fresh.mentions.swap(mentions);
    fresh.links.swap(links);
    fresh.mentions.clear();
    fresh.links.clear();
    *this = std::move(fresh);
    if (const error_code error = TweetFields(*this, texts).readWrapped(value)) {
        return {error};
    }
    const bool isTweet = !createdAt.empty() || (!id.empty() && !text.empty());
    return isTweet ? ElementOutcome {} : ElementOutcome::rejected("unknown-record");
}

} // namespace comity::formats
