/* rdv-simile-event.c: see rdv-simile-event.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-simile-event.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-civil-date.h"
#include "rdv-color.h"
#include "rdv-html-text.h"
#include "rdv-simile-date.h"

/* One event while it is read. */
typedef struct
{
  RdvSimileFile *file;
  const RdvSimileFields *fields;
  RdvSimileRemarkFunc remark;
  gpointer user_data;
} Filling;

static const char *const keys[RDV_SIMILE_N_FIELDS] = {
  "start", "end",  "latestStart", "earliestEnd", "title", "link",
  "image", "icon", "color",       "caption",     "id",    "description",
};

const char *
rdv_simile_field_get_key (RdvSimileField field)
{
  return keys[field];
}

void
rdv_simile_file_init (RdvSimileFile *self, RdvDocumentBuilder *builder)
{
  *self = (RdvSimileFile){ .builder = builder, .buffer = rdv_event_buffer_new () };
  self->colors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
rdv_simile_file_clear (RdvSimileFile *self)
{
  g_clear_pointer (&self->buffer, rdv_event_buffer_free);
  g_clear_pointer (&self->wiki_url, g_free);
  g_clear_pointer (&self->wiki_section, g_free);
  g_clear_pointer (&self->colors, g_hash_table_unref);
}

void
rdv_simile_file_set_wiki (RdvSimileFile *self, const char *url, const char *section)
{
  g_free (self->wiki_url);
  g_free (self->wiki_section);
  self->wiki_url =
      url == NULL || *url == '\0' ? NULL : g_strconcat (url, g_str_has_suffix (url, "/") ? "" : "/", NULL);
  self->wiki_section = g_strdup (section);
}

static const char *
get_text (const Filling *filling, RdvSimileField field)
{
  const char *text = filling->fields->texts[field];

  return text != NULL && text[strspn (text, " \t\n")] != '\0' ? text : NULL;
}

/* Returns: FALSE, with a remark if there was something, when there is no date */
static gboolean
read_date (const Filling *filling, RdvSimileField field, const char *reason, RdvDate *date)
{
  const char *text = get_text (filling, field);

  if (text == NULL)
    return FALSE;
  if (rdv_simile_date_parse (text, date))
    return TRUE;
  filling->remark (RDV_REMARK_SKIPPED, field, reason, filling->user_data);
  return FALSE;
}

/* The time between the earliest of @first and the latest of @last. */
static RdvDate
span_between (const RdvDate *first, const RdvDate *last)
{
  RdvDate date = *first;

  date.earliest = MIN (first->earliest, last->earliest);
  date.latest = MAX (first->latest, last->latest);
  date.precision = MIN (first->precision, last->precision);
  return date;
}

static gboolean
fill_extent (const Filling *filling, RdvExtent *extent)
{
  const char *left_out = _ ("This is not a date that is understood; it is left out.");
  RdvDate start, end, latest_start, earliest_end;
  gboolean has_end;

  if (!read_date (filling, RDV_SIMILE_START,
                  _ ("This is not a date that is understood, so the event is left out."), &start))
    {
      if (get_text (filling, RDV_SIMILE_START) == NULL)
        filling->remark (RDV_REMARK_SKIPPED, RDV_SIMILE_N_FIELDS,
                         _ ("The event has no “start”, so it has no place in the timeline; it is left out."),
                         filling->user_data);
      return FALSE;
    }
  has_end = read_date (filling, RDV_SIMILE_END, left_out, &end);
  if (read_date (filling, RDV_SIMILE_LATEST_START, left_out, &latest_start))
    start = span_between (&start, &latest_start);
  if (read_date (filling, RDV_SIMILE_EARLIEST_END, left_out, &earliest_end))
    {
      end = has_end ? span_between (&earliest_end, &end) : earliest_end;
      has_end = TRUE;
    }
  if (!has_end)
    *extent = rdv_extent_from_instant (&start);
  else if (filling->fields->is_duration)
    *extent = rdv_extent_from_span (&start, &end);
  else
    {
      start = span_between (&start, &end);
      *extent = rdv_extent_from_instant (&start);
    }
  return TRUE;
}

/* An event has no colour of its own here: events of a colour share a category. */
static void
fill_category (const Filling *filling)
{
  RdvSimileFile *file = filling->file;
  const char *text = rdv_event_buffer_keep (file->buffer, get_text (filling, RDV_SIMILE_COLOR));
  RdvCategory category = { .id = text, .title = text };

  if (text == NULL)
    return;
  if (!rdv_color_parse (text, &category.color))
    {
      filling->remark (RDV_REMARK_GUESSED, RDV_SIMILE_COLOR,
                       _ ("This is not a colour that is known; it was passed over."), filling->user_data);
      return;
    }
  if (g_hash_table_add (file->colors, g_strdup (text)))
    rdv_document_builder_add_category (file->builder, &category);
  file->buffer->draft.category = text;
}

static void
add_wiki_link (const Filling *filling, const char *title)
{
  g_autofree char *page = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *address = NULL;
  const RdvSimileFile *file = filling->file;

  if (file->wiki_url == NULL || title == NULL)
    return;
  page = g_strconcat (file->wiki_section != NULL ? file->wiki_section : "",
                      file->wiki_section != NULL ? "/" : "", title, NULL);
  g_strdelimit (page, " \t\n", '_');
  escaped = g_uri_escape_string (page, "/():,'", TRUE);
  address = g_strconcat (file->wiki_url, escaped, NULL);
  rdv_event_buffer_add_link (file->buffer, NULL, address);
}

static void
fill_title (const Filling *filling)
{
  RdvEventBuffer *buffer = filling->file->buffer;
  const char *text = get_text (filling, RDV_SIMILE_TITLE);
  g_autofree char *title = NULL;

  if (text == NULL)
    text = get_text (filling, RDV_SIMILE_CAPTION);
  if (text == NULL)
    text = get_text (filling, RDV_SIMILE_DESCRIPTION);
  if (text == NULL || text != get_text (filling, RDV_SIMILE_TITLE))
    filling->remark (RDV_REMARK_GUESSED, RDV_SIMILE_N_FIELDS,
                     _ ("The event has no “title”; its text or its date is shown instead."),
                     filling->user_data);
  title = rdv_html_text_dup_line (text != NULL ? text : get_text (filling, RDV_SIMILE_START));
  buffer->draft.title = rdv_event_buffer_keep (buffer, title);
}

gboolean
rdv_simile_event_fill (RdvSimileFile *file,
                       const RdvSimileFields *fields,
                       RdvSimileRemarkFunc remark,
                       gpointer user_data)
{
  const Filling filling = { file, fields, remark, user_data };
  RdvEventBuffer *buffer = file->buffer;
  const char *caption = get_text (&filling, RDV_SIMILE_CAPTION);

  rdv_event_buffer_begin (buffer);
  if (!fill_extent (&filling, &buffer->draft.extent))
    return FALSE;
  fill_title (&filling);
  buffer->draft.id = rdv_event_buffer_keep (buffer, get_text (&filling, RDV_SIMILE_ID));
  buffer->draft.date_text = NULL;
  rdv_event_buffer_add_link (buffer, NULL, get_text (&filling, RDV_SIMILE_LINK));
  rdv_event_buffer_set_html (buffer, get_text (&filling, RDV_SIMILE_DESCRIPTION));
  if (buffer->draft.summary == NULL && caption != NULL)
    buffer->draft.summary = rdv_event_buffer_keep (buffer, caption);
  rdv_event_buffer_add_media (buffer, get_text (&filling, RDV_SIMILE_IMAGE),
                              caption != NULL ? caption : buffer->draft.title);
  rdv_event_buffer_add_media (buffer, get_text (&filling, RDV_SIMILE_ICON), NULL);
  add_wiki_link (&filling, buffer->draft.title);
  fill_category (&filling);
  return TRUE;
}
