/* rdv-markwhen-reader.c: see rdv-markwhen-reader.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-markwhen-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-clock.h"
#include "rdv-markwhen-header.h"
#include "rdv-markwhen-text.h"
#include "rdv-slug.h"

/* Groups in groups; deeper ones are put into the last. */
#define MAX_DEPTH 32

/* A group, a section or a heading that is open. */
typedef struct
{
  guint level; /* of a heading; 0: it has an end of its own */
  char *lane;
} OpenGroup;

typedef struct
{
  RdvTextReading *reading;
  RdvEventBuffer *buffer;
  RdvMarkwhenClock clock;
  RdvMarkwhenHeader header;
  GArray *groups;    /* of OpenGroup */
  GHashTable *names; /* of lanes, categories and places that the builder has, each with a letter before it */
  gboolean is_in_header, is_fenced;
  /* the event being read, and its line */
  gboolean has_event, takes_properties;
  const char *at;
  RdvMarkwhenDate date;
  GString *text;
  GPtrArray *tags;
} Reading;

static void
clear_group (gpointer data)
{
  g_free (((OpenGroup *)data)->lane);
}

static void
reading_init (Reading *self, RdvTextReading *reading)
{
  g_autoptr (RdvClock) clock = rdv_clock_new ();

  *self = (Reading){ .reading = reading, .is_in_header = TRUE };
  self->buffer = rdv_event_buffer_new ();
  rdv_markwhen_clock_init (&self->clock, rdv_clock_get_now (clock));
  rdv_markwhen_header_init (&self->header);
  self->groups = g_array_new (FALSE, FALSE, sizeof (OpenGroup));
  g_array_set_clear_func (self->groups, clear_group);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->text = g_string_new (NULL);
  self->tags = g_ptr_array_new_with_free_func (g_free);
}

static void
reading_clear (Reading *self)
{
  rdv_event_buffer_free (self->buffer);
  rdv_markwhen_clock_clear (&self->clock);
  rdv_markwhen_header_clear (&self->header);
  rdv_markwhen_date_clear (&self->date);
  g_array_unref (self->groups);
  g_hash_table_unref (self->names);
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->tags);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* Notes @name of the kind @letter. Returns: FALSE when it was there */
static gboolean
note_name (Reading *self, char letter, const char *name)
{
  return g_hash_table_add (self->names, g_strdup_printf ("%c%s", letter, name));
}

static void
take_tag (const char *name, gpointer user_data)
{
  Reading *self = user_data;

  for (guint i = 0; i < self->tags->len; i++)
    if (g_str_equal (g_ptr_array_index (self->tags, i), name))
      return;
  g_ptr_array_add (self->tags, g_strdup (name));
}

static void
take_place (const char *name, gpointer user_data)
{
  Reading *self = user_data;
  g_autofree char *slug = rdv_slug (name);
  RdvSubject place = { .id = slug, .kind = RDV_SUBJECT_PLACE, .name = name };

  if (*slug == '\0' || !self->has_event)
    return;
  if (note_name (self, 'p', slug))
    rdv_document_builder_add_subject (self->reading->builder, &place);
  rdv_event_buffer_add_subject (self->buffer, slug, NULL);
}

static const RdvMarkwhenNames names = { take_tag, take_place };

/* The first tag with a colour, or the first, is the category of the event. */
static const char *
choose_category (Reading *self)
{
  const char *chosen = self->tags->len > 0 ? g_ptr_array_index (self->tags, 0) : NULL;
  RdvCategory category;

  for (guint i = 0; i < self->tags->len; i++)
    if (rdv_markwhen_header_get_color (&self->header, g_ptr_array_index (self->tags, i)) != 0)
      {
        chosen = g_ptr_array_index (self->tags, i);
        break;
      }
  if (chosen == NULL)
    return NULL;
  category = (RdvCategory){ .id = chosen,
                            .title = chosen,
                            .color = rdv_markwhen_header_get_color (&self->header, chosen) };
  if (note_name (self, 'c', chosen))
    rdv_document_builder_add_category (self->reading->builder, &category);
  return rdv_event_buffer_keep (self->buffer, chosen);
}

/* What the event has more tags than a category can tell. */
static void
append_other_tags (Reading *self, const char *category)
{
  gboolean is_first = TRUE;

  while (self->text->len > 0 && self->text->str[self->text->len - 1] == '\n')
    g_string_truncate (self->text, self->text->len - 1);
  for (guint i = 0; i < self->tags->len; i++)
    {
      const char *tag = g_ptr_array_index (self->tags, i);
      g_autofree char *sign = g_strconcat ("#", tag, NULL);

      if (g_strcmp0 (tag, category) == 0 || strstr (self->text->str, sign) != NULL)
        continue;
      g_string_append_printf (self->text, "%s%s", !is_first ? " " : self->text->len > 0 ? "\n\n" : "", sign);
      is_first = FALSE;
    }
}

static void
shift (RdvDate *date, const RdvMarkwhenAmount *step, int n)
{
  gint64 length = date->latest - date->earliest;

  date->earliest = rdv_markwhen_amount_add (step, date->earliest, n);
  date->latest = date->earliest + length;
}

/* The event as often as it takes place. */
static void
add_event (Reading *self, const char *path)
{
  RdvEventDraft *draft = &self->buffer->draft;
  gboolean is_open = draft->extent.end.latest == RDV_TIME_MAX;

  rdv_event_buffer_add (self->buffer, self->reading, self->at, path);
  draft->id = NULL;
  for (guint i = 1; i < self->date.n_times && !is_open; i++)
    {
      draft->extent = self->date.extent;
      shift (&draft->extent.start, &self->date.step, (int)i);
      shift (&draft->extent.end, &self->date.step, (int)i);
      rdv_event_buffer_add (self->buffer, self->reading, self->at, path);
    }
}

/* The event that was being read, if there is one. */
static void
finish_event (Reading *self)
{
  RdvEventDraft *draft = &self->buffer->draft;
  g_autofree char *path = g_strdup_printf ("event[%u]", self->reading->n_elements - 1);

  if (!self->has_event)
    return;
  draft->category = choose_category (self);
  append_other_tags (self, draft->category);
  rdv_event_buffer_set_text (self->buffer, self->text->str);
  if (draft->title == NULL)
    {
      draft->title = draft->summary != NULL ? draft->summary : _ ("Untitled");
      rdv_text_reading_remark (self->reading, RDV_REMARK_GUESSED, self->at, path,
                               _ ("The event has no title; its text is shown instead."), NULL);
    }
  add_event (self, path);
  self->has_event = FALSE;
}

/* "[x]" and "[ ]" before the title. Returns: behind it */
static const char *
read_completion (Reading *self, const char *title)
{
  title += strspn (title, " \t");
  if (g_ascii_strncasecmp (title, "[x] ", 4) == 0)
    return title + 4;
  if (g_str_has_prefix (title, "[ ] ") || g_str_has_prefix (title, "[] "))
    {
      self->buffer->draft.status = RDV_STATUS_PLANNED;
      return title + (title[1] == ' ' ? 4 : 3);
    }
  return title;
}

/* "!name" in a title names the event, as old files do. Cuts it out. */
static void
read_names (Reading *self, char *title)
{
  for (char *at = strchr (title, '!'); at != NULL; at = strchr (at, '!'))
    {
      gsize length = strspn (at + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");
      g_autofree char *name = g_strndup (at + 1, length);

      if (length == 0 || (at > title && !g_ascii_isspace (at[-1])) ||
          (at[1 + length] != '\0' && !g_ascii_isspace (at[1 + length])))
        {
          at++;
          continue;
        }
      rdv_markwhen_clock_name_previous (&self->clock, name);
      if (self->buffer->draft.id == NULL)
        self->buffer->draft.id = rdv_event_buffer_keep (self->buffer, name);
      memmove (at, at + 1 + length, strlen (at + 1 + length) + 1);
    }
}

static void
remark_date (Reading *self)
{
  if (self->date.missing != NULL)
    rdv_text_reading_remark (
        self->reading, RDV_REMARK_GUESSED, self->at, NULL,
        _ ("No event before this one has that id; the date was counted from the event before."),
        self->date.missing);
  if (self->date.is_endless)
    rdv_text_reading_remark (self->reading, RDV_REMARK_GUESSED, self->at, NULL,
                             _ ("The event repeats for ever; only the first time is shown."), NULL);
}

static void
begin_event (Reading *self, RdvMarkwhenDate *date, const char *rest, const char *at)
{
  g_autofree char *title = NULL;
  g_autofree char *plain = NULL;
  RdvEventDraft *draft = &self->buffer->draft;

  finish_event (self);
  rdv_markwhen_date_clear (&self->date);
  self->date = *date;
  self->at = at;
  self->has_event = self->takes_properties = TRUE;
  self->is_in_header = FALSE;
  self->reading->n_elements++;
  g_string_truncate (self->text, 0);
  g_ptr_array_set_size (self->tags, 0);
  rdv_event_buffer_begin (self->buffer);
  title = g_strdup (read_completion (self, rest));
  draft->extent = date->extent;
  if (date->is_until_now)
    draft->status = RDV_STATUS_ONGOING;
  rdv_markwhen_clock_set_previous (&self->clock, &draft->extent);
  remark_date (self);
  read_names (self, title);
  plain = rdv_markwhen_text_read (title, TRUE, self->buffer, &names, self);
  draft->title = rdv_event_buffer_keep (self->buffer, plain);
  if (self->groups->len > 0)
    rdv_event_buffer_add_lane (self->buffer,
                               g_array_index (self->groups, OpenGroup, self->groups->len - 1).lane);
}

/* "[one, two]" or "one". */
static void
take_places (Reading *self, const char *value)
{
  g_autofree char *list = g_strdup (value);
  gsize length = strlen (list);
  g_auto (GStrv) parts = NULL;

  if (*list != '[' || list[length - 1] != ']')
    {
      take_place (list, self);
      return;
    }
  list[length - 1] = '\0';
  parts = g_strsplit (list + 1, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    take_place (g_strstrip (parts[i]), self);
}

/* A line "key: value" right below the line of an event. Returns: FALSE when it is text */
static gboolean
read_property (Reading *self, const char *line)
{
  g_autofree char *key = NULL;
  g_autofree char *value = self->takes_properties ? rdv_markwhen_header_split (line, &key) : NULL;

  if (value == NULL)
    return FALSE;
  if (g_str_equal (key, "id"))
    {
      rdv_markwhen_clock_name_previous (&self->clock, value);
      self->buffer->draft.id = rdv_event_buffer_keep (self->buffer, value);
    }
  else if (g_str_equal (key, "location") || g_str_equal (key, "locations"))
    take_places (self, value);
  else
    return FALSE;
  return TRUE;
}

/* A line that looks like an event whose date is none: said, so that nobody misses it. */
static void
remark_no_date (Reading *self, const char *line, const char *at)
{
  const char *begin = line + strspn (line, " \t");
  const char *after_now =
      g_ascii_strncasecmp (begin, "now", 3) == 0 ? begin + 3 + strspn (begin + 3, " \t") : "";
  gsize length = *after_now != '\0' && strchr ("-+/", *after_now) != NULL ? strcspn (begin, ":")
                                                                          : strspn (begin, "0123456789/.- ");

  if ((!g_ascii_isdigit (*begin) && *after_now == '\0') || begin[length] != ':' ||
      !g_ascii_isspace (begin[length + 1]))
    return;
  rdv_text_reading_remark (self->reading, RDV_REMARK_SKIPPED, at, NULL,
                           _ ("This begins like an event, but its date is not understood; the line became "
                              "text of the event before."),
                           line);
}

/* The text so far ends with an empty line. */
static gboolean
ends_empty (const GString *text)
{
  return text->len >= 2 && text->str[text->len - 1] == '\n' && text->str[text->len - 2] == '\n';
}

static void
read_text (Reading *self, const char *line, const char *at)
{
  g_autofree char *plain = NULL;

  remark_no_date (self, line, at);
  if (!self->has_event || read_property (self, line))
    return;
  self->takes_properties = FALSE;
  plain = rdv_markwhen_text_read (line, FALSE, self->buffer, &names, self);
  if (*plain == '\0' && (self->text->len == 0 || ends_empty (self->text)))
    return;
  if (self->text->len > 0 && !ends_empty (self->text))
    g_string_append_c (self->text, '\n');
  g_string_append (self->text, plain);
  if (*plain == '\0')
    g_string_append_c (self->text, '\n');
}

static void
pop_group (Reading *self)
{
  g_array_set_size (self->groups, self->groups->len - 1);
}

/* @level: 0 for a group or section. */
static void
open_group (Reading *self, guint level, const char *words)
{
  g_autofree char *title = NULL;
  g_autofree char *slug = NULL;
  g_autofree char *id = NULL;
  const char *parent;
  RdvLane lane = { NULL };
  OpenGroup group = { level, NULL };

  finish_event (self);
  self->is_in_header = FALSE;
  g_ptr_array_set_size (self->tags, 0);
  rdv_event_buffer_begin (self->buffer);
  title = rdv_markwhen_text_read (words, TRUE, self->buffer, &names, self);
  while (*title != '\0' && strchr (": \"", title[strlen (title) - 1]) != NULL)
    title[strlen (title) - 1] = '\0';
  memmove (title, title + strspn (title, "\" "), strlen (title + strspn (title, "\" ")) + 1);
  slug = rdv_slug (title);
  id = g_strdup (*slug != '\0' ? slug : "group");
  for (guint n = 2; !note_name (self, 'l', id); n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", *slug != '\0' ? slug : "group", n);
    }
  lane.id = id;
  lane.title = *title != '\0' ? title : _ ("Untitled");
  for (guint i = 0; i < self->tags->len && lane.color == 0; i++)
    lane.color = rdv_markwhen_header_get_color (&self->header, g_ptr_array_index (self->tags, i));
  if (self->groups->len == MAX_DEPTH)
    pop_group (self);
  parent = self->groups->len > 0 ? g_array_index (self->groups, OpenGroup, self->groups->len - 1).lane : NULL;
  rdv_document_builder_add_lane (self->reading->builder, &lane, parent);
  group.lane = g_steal_pointer (&id);
  g_array_append_val (self->groups, group);
}

/* "endGroup": closes the last group and the headings in it. */
static void
close_group (Reading *self, const char *at)
{
  guint n = self->groups->len;

  finish_event (self);
  while (n > 0 && g_array_index (self->groups, OpenGroup, n - 1).level > 0)
    n--;
  if (n > 0)
    g_array_set_size (self->groups, n - 1);
  else
    rdv_text_reading_remark (self->reading, RDV_REMARK_GUESSED, at, NULL,
                             _ ("No group is open here; the line was passed over."), NULL);
}

static void
open_heading (Reading *self, guint level, const char *words)
{
  while (self->groups->len > 0 &&
         g_array_index (self->groups, OpenGroup, self->groups->len - 1).level >= level)
    pop_group (self);
  open_group (self, level, words);
}

/* "group Title", "section Title", "endGroup", "# Title". Returns: FALSE when the line is none of these */
static gboolean
read_group (Reading *self, const char *line, const char *at)
{
  static const char *const ends[] = { "end", "endgroup", "endsection" };
  g_autofree char *stripped = g_strstrip (g_strdup (line));
  gsize level = strspn (stripped, "#");

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_ascii_strcasecmp (stripped, ends[i]) == 0)
      {
        close_group (self, at);
        return TRUE;
      }
  if (g_str_has_prefix (stripped, "group ") || g_str_has_prefix (stripped, "section ") ||
      g_str_equal (stripped, "group") || g_str_equal (stripped, "section"))
    open_group (self, 0, stripped + strcspn (stripped, " "));
  else if (level >= 1 && level <= 6 && stripped[level] == ' ')
    open_heading (self, (guint)level, stripped + level);
  else
    return FALSE;
  return TRUE;
}

static gboolean
is_comment (const char *line)
{
  return g_str_has_prefix (line + strspn (line, " \t"), "//");
}

static void
read_header_line (Reading *self, const char *line, const char *at)
{
  if (g_str_has_prefix (line, "---"))
    {
      self->is_in_header = !self->is_fenced;
      self->is_fenced = !self->is_fenced;
      return;
    }
  rdv_markwhen_header_read_line (&self->header, line, &self->clock, self->reading, at);
}

static void
read_line (Reading *self, const char *line, const char *at)
{
  g_auto (RdvMarkwhenDate) date = { 0 };
  const char *rest;

  if (is_comment (line))
    return;
  rest = self->is_fenced ? NULL : rdv_markwhen_date_read (&self->clock, line, &date);
  if (rest != NULL)
    {
      begin_event (self, &date, rest, at);
      date.missing = NULL; /* the event has it */
    }
  else if (!self->is_fenced && read_group (self, line, at))
    ;
  else if (self->is_in_header)
    read_header_line (self, line, at);
  else
    read_text (self, line, at);
}

static gboolean
read_all (Reading *self, GError **error)
{
  RdvTextReading *reading = self->reading;
  RdvTimelineInfo info = { NULL };
  guint n = 0;

  for (const char *at = reading->text; *at != '\0';)
    {
      gsize length = strcspn (at, "\n");
      g_autofree char *line = g_strndup (at, length);

      read_line (self, line, at + strspn (line, " \t"));
      at += length + (at[length] == '\n');
      if (++n % 256 == 0 && rdv_chunk_source_is_cancelled (reading->source, error))
        return FALSE;
    }
  finish_event (self);
  info.title = self->header.title;
  info.description = self->header.description;
  rdv_document_builder_set_info (reading->builder, &info);
  return rdv_text_reading_finish (reading, "markwhen", error);
}

gboolean
rdv_markwhen_reader_read (RdvChunkSource *source,
                          RdvDocumentBuilder *builder,
                          RdvReport *report,
                          const char *const *languages,
                          GError **error)
{
  g_auto (RdvTextReading) reading = { NULL };
  g_auto (Reading) self = { NULL };

  reading_init (&self, &reading);
  return rdv_text_reading_begin (&reading, source, builder, report, error) && read_all (&self, error);
}

/* Other formats of text begin with a mark of their own. */
guint
rdv_markwhen_reader_sniff (const char *head, gsize length)
{
  g_autofree char *text = rdv_text_decode (head, length, NULL);
  g_auto (GStrv) lines = NULL;
  g_auto (RdvMarkwhenClock) clock = { 0 };
  guint n_events = 0;
  gboolean has_group = FALSE;

  if (text[strspn (text, " \t\n")] == '\0' || strchr ("{[<", text[strspn (text, " \t\n")]) != NULL)
    return 0;
  rdv_markwhen_clock_init (&clock, 0);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && n_events < 2; i++)
    {
      g_auto (RdvMarkwhenDate) date = { 0 };

      n_events += rdv_markwhen_date_read (&clock, lines[i], &date) != NULL;
      has_group = has_group || g_str_has_prefix (lines[i], "group ") ||
                  g_str_has_prefix (lines[i], "section ") || g_str_has_prefix (lines[i], "title:") ||
                  g_str_has_prefix (lines[i], "# ");
    }
  return n_events == 0 ? 0 : n_events > 1 ? 3 : has_group ? 2 : 1;
}
