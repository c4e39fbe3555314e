/* rdv-timelinejs-slide.c: see rdv-timelinejs-slide.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-timelinejs-slide.h"

#include <string.h>

#include "rdv-civil-date.h"
#include "rdv-date-words.h"
#include "rdv-html-text.h"
#include "rdv-loose-date.h"

/* A paragraph that is no longer stands alone above the rest. */
#define LONGEST_SUMMARY 400
#define LONGEST_TITLE   80

/* A slide on its way to the builder. */
typedef struct
{
  GArray *links; /* of RdvLink; what they hold belongs to the texts */
  GPtrArray *texts;
  GString *body;
} Draft;

static gboolean
is_said (const char *text)
{
  return text != NULL && *text != 0;
}

static void
draft_init (Draft *draft)
{
  draft->links = g_array_new (FALSE, FALSE, sizeof (RdvLink));
  draft->texts = g_ptr_array_new_with_free_func ((GDestroyNotify)rdv_html_text_free);
  draft->body = g_string_new (NULL);
}

static void
draft_clear (Draft *draft)
{
  g_array_unref (draft->links);
  g_ptr_array_unref (draft->texts);
  g_string_free (draft->body, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, draft_clear)

static void
add_link (Draft *draft, const char *uri, const char *title)
{
  RdvLink link = { title, uri };

  if (!is_said (uri))
    return;
  for (guint i = 0; i < draft->links->len; i++)
    if (g_str_equal (g_array_index (draft->links, RdvLink, i).uri, uri))
      return;
  g_array_append_val (draft->links, link);
}

/* The plain text, whose links go to the draft. NULL when there is none. */
static const char *
take_html (Draft *draft, const char *html)
{
  RdvHtmlText *text;

  if (!is_said (html))
    return NULL;
  text = rdv_html_text_new (html);
  g_ptr_array_add (draft->texts, text);
  for (guint i = 0; i < text->n_links; i++)
    add_link (draft, text->links[i].uri, text->links[i].title);
  return is_said (text->text) ? text->text : NULL;
}

static void
add_paragraphs (Draft *draft, const char *text)
{
  if (!is_said (text))
    return;
  if (draft->body->len > 0)
    g_string_append (draft->body, "\n\n");
  g_string_append (draft->body, text);
}

/* The first paragraph as a summary, when it is short; the rest goes into the body. (transfer full) */
static char *
split_summary (Draft *draft, const char *text)
{
  const char *end;

  if (text == NULL)
    return NULL;
  end = strstr (text, "\n\n");
  if (end == NULL)
    end = text + strlen (text);
  if (end - text > LONGEST_SUMMARY)
    {
      add_paragraphs (draft, text);
      return NULL;
    }
  add_paragraphs (draft, *end != 0 ? end + 2 : NULL);
  return g_strndup (text, (gsize)(end - text));
}

/* A piece of HTML that plays something from elsewhere, of which the address is left. (transfer full) */
static char *
dup_embedded (const char *html)
{
  const char *at = strstr (html, "src=");
  char quote = at != NULL ? at[4] : 0;
  const char *end = quote == '"' || quote == '\'' ? strchr (at + 5, quote) : NULL;

  if (end == NULL)
    return NULL;
  return g_str_has_prefix (at + 5, "//") ? g_strdup_printf ("https:%.*s", (int)(end - at - 5), at + 5)
                                         : g_strndup (at + 5, (gsize)(end - at - 5));
}

/* The address of what the slide shows; a quotation goes into the body instead. (transfer full) */
static char *
take_media (Draft *draft, const char *media)
{
  if (!is_said (media))
    return NULL;
  if (!rdv_html_text_is_markup (media))
    return g_str_has_prefix (media, "//") ? g_strconcat ("https:", media, NULL) : g_strdup (media);
  add_paragraphs (draft, take_html (draft, media));
  return dup_embedded (media);
}

static char *
join_words (const char *caption, const char *alt)
{
  if (!is_said (caption) || g_strcmp0 (caption, alt) == 0)
    return g_strdup (alt);
  return is_said (alt) ? g_strdup_printf ("%s — %s", caption, alt) : g_strdup (caption);
}

/* What is shown instead of the date says how sure it is ("c. 1890"), or says more, which is kept. */
static void
take_display_date (Draft *draft, const char *text, RdvExtent *extent)
{
  const guint doubts = RDV_DATE_APPROXIMATE | RDV_DATE_UNCERTAIN;
  g_autofree char *words = rdv_date_words_extent (extent);
  RdvExtent shown;

  if (!is_said (text) || g_str_equal (text, words))
    return;
  if (!rdv_loose_date_parse (text, RDV_DATE_ORDER_MONTH_FIRST, &shown, NULL) ||
      shown.end.latest < extent->start.earliest || shown.start.earliest > extent->end.latest)
    {
      g_string_prepend (draft->body, draft->body->len > 0 ? "\n\n" : "");
      g_string_prepend (draft->body, text);
      return;
    }
  extent->start.flags |= shown.start.flags & doubts;
  extent->end.flags |= shown.end.flags & doubts;
}

/* (transfer full) */
static char *
make_title (const RdvTimelineJsSlide *self, const char *text, const char *caption)
{
  g_autofree char *headline = is_said (self->headline) ? rdv_html_text_dup_line (self->headline) : NULL;
  const char *other = text != NULL ? text : caption != NULL ? caption : self->display_date;
  g_autofree char *line = NULL;
  g_autofree char *cut = NULL;

  if (is_said (headline))
    return g_steal_pointer (&headline);
  if (!is_said (other))
    return NULL;
  line = g_strndup (other, strcspn (other, "\n"));
  if (g_utf8_strlen (line, -1) <= LONGEST_TITLE)
    return g_steal_pointer (&line);
  cut = g_utf8_substring (line, 0, LONGEST_TITLE - 1);
  return g_strconcat (cut, "…", NULL);
}

void
rdv_timelinejs_slide_add_event (const RdvTimelineJsSlide *self,
                                RdvDocumentBuilder *builder,
                                RdvLaneNames *lanes)
{
  g_auto (Draft) draft;
  g_autofree char *summary = NULL, *title = NULL, *display_date = NULL, *group_text = NULL;
  g_autofree char *uri = NULL, *alt = NULL;
  const char *text, *caption, *credit, *group;
  RdvEventDraft event = {
    .id = self->id, .extent = self->extent, .line = self->line, .column = self->column
  };
  RdvMedia media;

  draft_init (&draft);
  text = take_html (&draft, self->text);
  caption = take_html (&draft, self->caption);
  credit = take_html (&draft, self->credit);
  title = make_title (self, text, caption);
  summary = split_summary (&draft, text);
  uri = take_media (&draft, self->media);
  alt = join_words (caption, self->alt);
  display_date = is_said (self->display_date) ? rdv_html_text_dup_line (self->display_date) : NULL;
  take_display_date (&draft, display_date, &event.extent);
  add_link (&draft, self->link, NULL);
  if (uri == NULL)
    {
      add_paragraphs (&draft, alt);
      add_paragraphs (&draft, credit);
    }

  group_text = is_said (self->group) ? rdv_html_text_dup_line (self->group) : NULL;
  group = rdv_lane_names_get (lanes, group_text);
  media = (RdvMedia){ .uri = uri, .alt = alt, .credit = credit };
  event.title = title;
  event.summary = summary;
  event.body = draft.body->str;
  event.lanes = &group;
  event.n_lanes = group != NULL;
  event.media = &media;
  event.n_media = uri != NULL;
  event.links = (const RdvLink *)(void *)draft.links->data;
  event.n_links = draft.links->len;
  event.path = self->path;
  rdv_document_builder_add_event (builder, &event);
}

void
rdv_timelinejs_slide_add_era (const RdvTimelineJsSlide *self, RdvDocumentBuilder *builder)
{
  g_autofree char *title = is_said (self->headline) ? rdv_html_text_dup_line (self->headline) : NULL;

  rdv_document_builder_add_era (builder, &(RdvEra){ .title = title, .extent = self->extent });
}

void
rdv_timelinejs_slide_set_info (const RdvTimelineJsSlide *self, RdvDocumentBuilder *builder)
{
  g_autofree char *title = is_said (self->headline) ? rdv_html_text_dup_line (self->headline) : NULL;
  g_autoptr (RdvHtmlText) text = rdv_html_text_new (is_said (self->text) ? self->text : "");

  rdv_document_builder_set_info (builder, &(RdvTimelineInfo){ .title = title, .description = text->text });
}

RdvExtent
rdv_timelinejs_slide_extent (const RdvDate *start, const RdvDate *end)
{
  return end != NULL ? rdv_extent_from_span (start, end) : rdv_extent_from_instant (start);
}
