package org.wirecopy.outlet;

/**
 * An article's place in a story.
 *
 * @param storyId the id of the story's first article
 * @param third the agency that supplied the story and has no article in it; null where there is none
 */
public record StoryMember(String articleId, String storyId, String third) {}
