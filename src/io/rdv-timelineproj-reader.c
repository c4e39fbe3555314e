/* rdv-timelineproj-reader.c: see rdv-timelineproj-reader.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-timelineproj-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-civil-date.h"
#include "rdv-color.h"
#include "rdv-event-buffer.h"
#include "rdv-timelineproj-date.h"
#include "rdv-xml-record.h"

/* Of milestones, whose place others are told by. */
#define MILESTONE_IMPORTANCE 4
/* How a PNG file begins, in base64. */
#define PNG_MARK "iVBORw0KGgo"

/* Kinds of elements that hold fields. */
#define N_RECORDS 5

typedef struct
{
  RdvTextReading *reading;
  RdvXmlScanner *scanner;
  RdvEventBuffer *buffer;
  RdvTimelineprojClock clock;
  RdvTimelineInfo info;
  GHashTable *containers; /* ids of those met, by their numbers */
  /* what is being read */
  const RdvXmlRecord *record;
  const char *name;
  guint number;
  guint counts[N_RECORDS]; /* of each kind, so far */
} Reading;

static void
remark (const Reading *self,
        RdvRemarkKind kind,
        const char *at,
        const char *field,
        const char *reason,
        const char *text)
{
  g_autofree char *path = g_strdup_printf ("%s[%u]%s%s", self->name, self->number, field != NULL ? "." : "",
                                           field != NULL ? field : "");

  rdv_text_reading_remark (self->reading, kind, at, path, reason, text);
}

/* What is read next, for remarks. */
static void
begin_record (Reading *self, const RdvXmlRecord *record, const char *name, guint number)
{
  self->record = record;
  self->name = name;
  self->number = number;
}

static const char *
get (const Reading *self, const char *field)
{
  return rdv_xml_record_get (self->record, field, NULL);
}

static gboolean
is_true (const Reading *self, const char *field)
{
  const char *text = get (self, field);

  return text != NULL && g_ascii_strcasecmp (text, "true") == 0;
}

static guint32
read_color (const Reading *self, const char *field)
{
  const char *at = self->record->at;
  const char *text = rdv_xml_record_get (self->record, field, &at);
  guint32 color = 0;

  if (text != NULL && !rdv_color_parse (text, &color))
    remark (self, RDV_REMARK_SKIPPED, at, field,
            _ ("A colour is three numbers up to 255, as in 255,128,0; this is left out."), text);
  return color;
}

static gboolean
read_date (const Reading *self, const char *field, const char *reason, RdvDate *date)
{
  const char *at = self->record->at;
  const char *text = rdv_xml_record_get (self->record, field, &at);

  if (text != NULL && rdv_timelineproj_date_parse (text, self->clock, date))
    return TRUE;
  remark (self, RDV_REMARK_SKIPPED, at, field, reason, text);
  return FALSE;
}

/* The start and the end of the record. Returns: FALSE, with a remark, when there is no start */
static gboolean
read_extent (const Reading *self, RdvExtent *extent)
{
  RdvDate start, end;

  if (!read_date (self, "start",
                  _ ("A date like 2001-12-31 23:59:00 was expected here, so this is left out."), &start))
    return FALSE;
  if (is_true (self, "ends_today"))
    {
      *extent = rdv_timelineproj_date_make_extent (&start, &start);
      extent->is_span = TRUE;
      rdv_civil_date_set_absent (&extent->end, RDV_TIME_MAX, RDV_DATE_OPEN);
      return TRUE;
    }
  if (is_true (self, "milestone") ||
      !read_date (self, "end",
                  _ ("A date like 2001-12-31 23:59:00 was expected here; only the start was taken."), &end))
    end = start;
  *extent = rdv_timelineproj_date_make_extent (&start, &end);
  if (is_true (self, "fuzzy") || is_true (self, "fuzzy_start"))
    extent->start.flags |= RDV_DATE_APPROXIMATE;
  if (is_true (self, "fuzzy") || is_true (self, "fuzzy_end"))
    extent->end.flags |= RDV_DATE_APPROXIMATE;
  if (!extent->is_span)
    extent->end = extent->start;
  return TRUE;
}

static void
read_category (Reading *self)
{
  const char *name = get (self, "name");
  RdvLane lane = { .id = name, .title = name };

  if (name == NULL)
    {
      remark (self, RDV_REMARK_SKIPPED, self->record->at, NULL,
              _ ("A category needs a name; it is left out."), NULL);
      return;
    }
  lane.color = read_color (self, "color");
  rdv_document_builder_add_lane (self->reading->builder, &lane, get (self, "parent"));
}

static void
read_era (Reading *self)
{
  RdvEra era = { .title = get (self, "name") };

  if (!read_extent (self, &era.extent))
    return;
  era.color = read_color (self, "color");
  rdv_document_builder_add_era (self->reading->builder, &era);
}

/* "[3]A container" and "(3)A member of it": reads the number. Returns: behind it, or NULL when @text is
 * neither */
static const char *
read_container (const char *text, char open, char close, char **id)
{
  gsize n = *text == open ? strspn (text + 1, "0123456789") : 0;

  if (n == 0 || text[1 + n] != close)
    return NULL;
  *id = g_strdup_printf ("container-%.*s", (int)n, text + 1);
  return text + n + 2;
}

static void
read_title (Reading *self)
{
  RdvEventBuffer *buffer = self->buffer;
  const char *text = get (self, "text");
  const char *at = self->record->at;
  g_autofree char *id = NULL;
  const char *title = NULL;

  rdv_xml_record_get (self->record, "text", &at);
  /* A space before a bracket says that it is none of these. */
  if (text != NULL && !rdv_xml_record_begins_with_space (self->record, "text"))
    {
      title = read_container (text, '[', ']', &id);
      if (title != NULL)
        {
          buffer->draft.id = rdv_event_buffer_keep (buffer, id);
          g_hash_table_add (self->containers, g_strdup (id));
        }
      else if ((title = read_container (text, '(', ')', &id)) != NULL)
        {
          if (g_hash_table_contains (self->containers, id))
            rdv_event_buffer_add_related (buffer, id, "part-of");
          else
            remark (self, RDV_REMARK_GUESSED, at, "text",
                    _ ("The container with this number is not in the file; the event stands alone."), text);
        }
    }
  buffer->draft.title = rdv_event_buffer_keep (buffer, title != NULL ? title : text);
  if (buffer->draft.title != NULL)
    return;
  title = get (self, "description") != NULL ? get (self, "description") : get (self, "start");
  buffer->draft.title = g_string_chunk_insert_len (buffer->strings, title, (gssize)strcspn (title, "\n"));
  remark (self, RDV_REMARK_GUESSED, at, "text",
          _ ("The event has no title; its description or its date is shown instead."), NULL);
}

/* What has no place of its own in a timeline of ours is told in words. */
static void
read_text (Reading *self)
{
  const char *description = get (self, "description");
  const char *labels = get (self, "labels");
  const char *progress = get (self, "progress");
  g_autoptr (GString) text = g_string_new (description);

  if (progress != NULL && g_ascii_strtoull (progress, NULL, 10) > 0)
    {
      g_autofree char *line =
          g_strdup_printf (_ ("Progress: %d %%"), (int)MIN (g_ascii_strtoull (progress, NULL, 10), 100));

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", line);
    }
  if (labels != NULL)
    {
      g_autofree char *line = g_strdup_printf (_ ("Labels: %s"), labels);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", line);
    }
  rdv_event_buffer_set_text (self->buffer, text->str);
}

/* "http://one;[Title]http://two". */
static void
read_links (Reading *self)
{
  const char *text = get (self, "hyperlink");
  g_auto (GStrv) links = text != NULL ? g_strsplit (text, ";", -1) : NULL;

  for (guint i = 0; links != NULL && links[i] != NULL; i++)
    {
      char *title = g_strstrip (links[i]);
      char *end = *title == '[' ? strchr (title, ']') : NULL;

      if (end != NULL)
        *end = '\0';
      rdv_event_buffer_add_link (self->buffer, end != NULL ? title + 1 : NULL, end != NULL ? end + 1 : title);
    }
}

static void
read_icon (Reading *self)
{
  const char *at = self->record->at;
  const char *text = rdv_xml_record_get (self->record, "icon", &at);
  g_auto (GStrv) lines = text != NULL ? g_strsplit_set (text, " \t\n", -1) : NULL;
  g_autofree char *data = lines != NULL ? g_strjoinv ("", lines) : NULL;
  g_autofree char *uri = NULL;

  if (data == NULL)
    return;
  if (!g_str_has_prefix (data, PNG_MARK) ||
      strspn (data, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=") != strlen (data))
    {
      remark (self, RDV_REMARK_SKIPPED, at, "icon",
              _ ("A PNG picture in base64 was expected here; it is left out."), data);
      return;
    }
  uri = g_strconcat ("data:image/png;base64,", data, NULL);
  rdv_event_buffer_add_media (self->buffer, uri, NULL);
}

static void
read_lanes (Reading *self)
{
  const char *name;
  guint from = 0;

  while ((name = rdv_xml_record_next (self->record, "category", &from, NULL)) != NULL)
    rdv_event_buffer_add_lane (self->buffer, name);
}

static void
read_event (Reading *self)
{
  RdvEventDraft *draft = &self->buffer->draft;
  g_autofree char *path = g_strdup_printf ("event[%u]", self->number);

  rdv_event_buffer_begin (self->buffer);
  self->reading->n_elements++;
  if (!read_extent (self, &draft->extent))
    return;
  if (is_true (self, "ends_today"))
    draft->status = RDV_STATUS_ONGOING;
  if (is_true (self, "milestone"))
    draft->importance = MILESTONE_IMPORTANCE;
  read_title (self);
  read_text (self);
  read_links (self);
  read_icon (self);
  read_lanes (self);
  rdv_event_buffer_add (self->buffer, self->reading, self->record->at, path);
}

static void
read_view (Reading *self)
{
  RdvDate start, end;
  const char *left_out = _ ("The period to show first is not told by two dates; all is shown.");

  if (!read_date (self, "start", left_out, &start) || !read_date (self, "end", left_out, &end))
    return;
  self->info.view = rdv_extent_from_span (&start, &end);
  self->info.has_view = TRUE;
}

static void
read_hidden (Reading *self)
{
  const char *at;
  const char *name;

  for (guint from = 0; (name = rdv_xml_record_next (self->record, "name", &from, &at)) != NULL;)
    {
      self->number = from - 1;
      remark (self, RDV_REMARK_GUESSED, at, NULL,
              _ ("The file hides this category; it is shown here. Hide its lane to have it as it was."),
              name);
    }
}

static void
read_clock (Reading *self)
{
  const char *at;
  g_autofree char *name = g_strstrip (rdv_xml_scanner_read_content (self->scanner, &at));
  const char *reason = NULL;

  if (g_str_equal (name, "numtime"))
    {
      self->clock = RDV_TIMELINEPROJ_NUMBERS;
      reason = _ ("The file counts time in plain numbers; they were read as years.");
    }
  else if (!g_str_equal (name, "gregoriantime"))
    reason = _ ("The file counts time by another calendar than the Gregorian; its dates were read as if they "
                "were Gregorian.");
  if (reason != NULL)
    rdv_text_reading_remark (self->reading, RDV_REMARK_GUESSED, at, "timetype", reason, name);
}

typedef void (*ReadFunc) (Reading *self);

/* The element that has just begun, if it is one of the records that a file is made of. */
static void
read_element (Reading *self)
{
  static const struct
  {
    const char *name;
    const char *group;
    ReadFunc read;
  } records[N_RECORDS] = {
    { "category", NULL, read_category },
    { "displayed_period", NULL, read_view },
    { "era", NULL, read_era },
    { "event", "categories", read_event },
    { "hidden_categories", NULL, read_hidden },
  };
  const char *name = rdv_xml_scanner_get_name (self->scanner);

  for (gsize i = 0; i < G_N_ELEMENTS (records); i++)
    if (g_str_equal (name, records[i].name))
      {
        g_autoptr (RdvXmlRecord) record = rdv_xml_record_read (self->scanner, records[i].group);

        begin_record (self, record, records[i].name, self->counts[i]++);
        records[i].read (self);
        return;
      }
  if (g_str_equal (name, "timetype"))
    read_clock (self);
  else if (g_str_equal (name, "version"))
    {
      self->reading->may_be_empty = TRUE;
      rdv_xml_scanner_skip (self->scanner);
    }
}

static gboolean
read_all (Reading *self, GError **error)
{
  RdvXmlToken token;

  while ((token = rdv_xml_scanner_next (self->scanner)) != RDV_XML_EOF)
    if (token == RDV_XML_START)
      {
        read_element (self);
        if (self->reading->n_elements % 256 == 0 &&
            rdv_chunk_source_is_cancelled (self->reading->source, error))
          return FALSE;
      }
  rdv_document_builder_set_info (self->reading->builder, &self->info);
  return rdv_text_reading_finish (self->reading, "thetimelineproj", error);
}

gboolean
rdv_timelineproj_reader_read (RdvChunkSource *source,
                              RdvDocumentBuilder *builder,
                              RdvReport *report,
                              const char *const *languages,
                              GError **error)
{
  g_auto (RdvTextReading) reading = { NULL };
  g_autoptr (RdvXmlScanner) scanner = NULL;
  g_autoptr (RdvEventBuffer) buffer = rdv_event_buffer_new ();
  g_autoptr (GHashTable) containers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading self = { .reading = &reading, .buffer = buffer, .containers = containers };

  if (!rdv_text_reading_begin (&reading, source, builder, report, error))
    return FALSE;
  self.scanner = scanner = rdv_xml_scanner_new (&reading);
  return read_all (&self, error);
}

guint
rdv_timelineproj_reader_sniff (const char *head, gsize length)
{
  g_autofree char *text = rdv_text_decode (head, length, NULL);

  if (!rdv_xml_scanner_sniff (text, "timeline"))
    return 0;
  return strstr (text, "<version>") != NULL || strstr (text, "<events>") != NULL ? 3 : 2;
}
