-- Version 6: purge plans of followers.

-- Whom a plan is about: people we follow, or followers. What a decision to unfollow means is its.
ALTER TABLE purge_plan ADD COLUMN kind TEXT NOT NULL DEFAULT 'unfollow'
  CHECK (kind IN ('unfollow', 'remove-follower'));

DROP VIEW v_purge_items;
CREATE VIEW v_purge_items AS
SELECT purge_item.id AS item, purge_item.plan, purge_plan.account, purge_item.position, purge_item.pk,
  purge_item.reasons, purge_item.followed_at, purge_item.followed_precision, purge_item.last_post_at,
  purge_item.likelihood, purge_item.decision, purge_item.decided_at, purge_item.done, purge_item.done_at,
  purge_item.proof, list.name AS demoted_to, purge_plan.kind
FROM purge_item JOIN purge_plan ON purge_plan.id = purge_item.plan
LEFT JOIN list ON list.id = purge_item.demoted_to;
