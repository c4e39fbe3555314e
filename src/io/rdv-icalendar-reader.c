/* rdv-icalendar-reader.c: see rdv-icalendar-reader.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-icalendar-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-clock.h"
#include "rdv-config.h"
#include "rdv-icalendar-event.h"

/* What is in the file, outside and inside of events. */
typedef struct
{
  RdvTextReading *reading;
  RdvIcalendarFile file;
  RdvIcalendarZones *zones;
  GPtrArray *components;            /* in the order of the file */
  RdvIcalendarComponent *component; /* being read, or NULL */
  guint n_inside;                   /* components in it, such as alarms, whose lines are not its own */
  gboolean is_in_zone;
  char *title;
  char *description;
} Reading;

static void
reading_init (Reading *self, RdvTextReading *reading)
{
  g_autoptr (RdvClock) clock = rdv_clock_new ();

  *self = (Reading){ .reading = reading };
  self->file.reading = reading;
  self->file.now = rdv_clock_get_now (clock);
  self->file.buffer = rdv_event_buffer_new ();
  self->file.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->zones = rdv_icalendar_zones_new ();
  self->components = g_ptr_array_new_with_free_func ((GDestroyNotify)rdv_icalendar_component_free);
}

static void
reading_clear (Reading *self)
{
  rdv_event_buffer_free (self->file.buffer);
  g_hash_table_unref (self->file.names);
  rdv_icalendar_zones_free (self->zones);
  g_ptr_array_unref (self->components);
  g_free (self->title);
  g_free (self->description);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
set_text (char **text, const char *value)
{
  g_free (*text);
  *text = rdv_icalendar_text_unescape (value);
}

/* A line of the calendar itself. */
static void
read_calendar_line (Reading *self, const RdvIcalendarLine *line)
{
  if (g_str_equal (line->name, "PRODID"))
    self->file.is_own = g_str_has_prefix (line->value, "-//" RDV_APP_NAME "//" RDV_APP_NAME " ");
  else if (g_str_equal (line->name, "X-WR-CALNAME") || g_str_equal (line->name, "NAME"))
    set_text (&self->title, line->value);
  else if (g_str_equal (line->name, "X-WR-CALDESC") || g_str_equal (line->name, "DESCRIPTION"))
    set_text (&self->description, line->value);
}

static void
begin (Reading *self, RdvIcalendarLine *line)
{
  if (self->component != NULL)
    self->n_inside++;
  else if (g_ascii_strcasecmp (line->value, "VEVENT") == 0)
    {
      self->component = rdv_icalendar_component_new (line->at, self->components->len);
      g_ptr_array_add (self->components, self->component);
    }
  else if (g_ascii_strcasecmp (line->value, "VTIMEZONE") == 0)
    self->is_in_zone = TRUE;
  else if (g_ascii_strcasecmp (line->value, "VCALENDAR") == 0)
    self->reading->may_be_empty = TRUE;
  else if (g_ascii_strcasecmp (line->value, "VTODO") == 0 ||
           g_ascii_strcasecmp (line->value, "VJOURNAL") == 0)
    rdv_text_reading_remark (self->reading, RDV_REMARK_SKIPPED, line->at, NULL,
                             _ ("Tasks and journals are no events; this one is left out."), line->value);
}

static void
end (Reading *self)
{
  if (self->n_inside > 0)
    self->n_inside--;
  else
    self->component = NULL;
}

/* Takes @line. */
static void
read_line (Reading *self, RdvIcalendarLine *line)
{
  g_autoptr (RdvIcalendarLine) owned = line;
  gboolean is_begin = g_str_equal (line->name, "BEGIN");
  gboolean is_end = g_str_equal (line->name, "END");

  if (is_begin)
    begin (self, line);
  if (self->is_in_zone)
    {
      rdv_icalendar_zones_read_line (self->zones, line);
      self->is_in_zone = !is_end || g_ascii_strcasecmp (line->value, "VTIMEZONE") != 0;
    }
  else if (is_end)
    end (self);
  else if (is_begin)
    ;
  else if (self->component == NULL)
    read_calendar_line (self, line);
  else if (self->n_inside == 0)
    g_ptr_array_add (self->component->lines, g_steal_pointer (&owned));
}

static void
remark_line (Reading *self, const char *at, const char *next)
{
  g_autofree char *text = g_strstrip (g_strndup (at, (gsize)(next - at)));

  if (*text != '\0')
    rdv_text_reading_remark (self->reading, RDV_REMARK_SKIPPED, at, NULL,
                             _ ("A line of a name, a colon and a value was expected here; this is left out."),
                             text);
}

static gboolean
read_lines (Reading *self, GError **error)
{
  RdvTextReading *reading = self->reading;
  guint n = 0;

  for (const char *at = reading->text, *next; *at != '\0'; at = next)
    {
      RdvIcalendarLine *line = rdv_icalendar_line_read (at, &next);

      if (line != NULL)
        read_line (self, line);
      else
        remark_line (self, at, next);
      if (++n % 1024 == 0 && rdv_chunk_source_is_cancelled (reading->source, error))
        return FALSE;
    }
  if (self->component == NULL)
    return TRUE;
  reading->is_cut = TRUE;
  rdv_text_reading_remark (reading, RDV_REMARK_SKIPPED, reading->text + reading->length, NULL,
                           _ ("The file ends in the middle; what may have followed is missing."), NULL);
  return TRUE;
}

static const char *
get_uid (const RdvIcalendarComponent *component)
{
  const RdvIcalendarLine *line = rdv_icalendar_component_get (component, "UID");

  return line != NULL ? line->value : "";
}

/* The times that components with a RECURRENCE-ID tell instead of the one with the rule, by UID: sets of
 * moments. (transfer full) */
static GHashTable *
collect_overrides (Reading *self)
{
  GHashTable *overrides =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_hash_table_unref);

  for (guint i = 0; i < self->components->len; i++)
    {
      const RdvIcalendarComponent *component = g_ptr_array_index (self->components, i);
      const RdvIcalendarLine *line = rdv_icalendar_component_get (component, "RECURRENCE-ID");
      GHashTable *moments;
      RdvIcalendarTime time;

      if (line == NULL || !rdv_icalendar_component_read_time (component, self->zones, self->reading, line,
                                                              line->value, &time))
        continue;
      moments = g_hash_table_lookup (overrides, get_uid (component));
      if (moments == NULL)
        {
          moments = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
          g_hash_table_insert (overrides, g_strdup (get_uid (component)), moments);
        }
      g_hash_table_add (moments, g_memdup2 (&time.time, sizeof time.time));
    }
  return overrides;
}

static gboolean
add_events (Reading *self, GError **error)
{
  g_autoptr (GHashTable) overrides = collect_overrides (self);

  for (guint i = 0; i < self->components->len; i++)
    {
      RdvIcalendarComponent *component = g_ptr_array_index (self->components, i);
      gboolean is_override = rdv_icalendar_component_get (component, "RECURRENCE-ID") != NULL;
      g_autoptr (GArray) times = NULL;

      self->reading->n_elements++;
      if (!rdv_icalendar_component_read_times (component, self->zones, self->reading))
        continue;
      times = rdv_icalendar_component_list_times (
          component, self->zones, self->reading, self->file.now,
          is_override ? NULL : g_hash_table_lookup (overrides, get_uid (component)));
      rdv_icalendar_event_add (&self->file, component, times);
      if (rdv_chunk_source_is_cancelled (self->reading->source, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
rdv_icalendar_reader_read (RdvChunkSource *source,
                           RdvDocumentBuilder *builder,
                           RdvReport *report,
                           const char *const *languages,
                           GError **error)
{
  g_auto (RdvTextReading) reading = { NULL };
  g_auto (Reading) self = { NULL };
  RdvTimelineInfo info = { NULL };

  reading_init (&self, &reading);
  if (!rdv_text_reading_begin (&reading, source, builder, report, error) || !read_lines (&self, error) ||
      !add_events (&self, error))
    return FALSE;
  info.title = self.title;
  info.description = self.description;
  rdv_document_builder_set_info (builder, &info);
  return rdv_text_reading_finish (&reading, "icalendar", error);
}

guint
rdv_icalendar_reader_sniff (const char *head, gsize length)
{
  g_autofree char *text = rdv_text_decode (head, length, NULL);
  const char *begin = text + strspn (text, " \t\n");

  if (g_ascii_strncasecmp (begin, "BEGIN:VCALENDAR", 15) == 0)
    return 3;
  return g_ascii_strncasecmp (begin, "BEGIN:VEVENT", 12) == 0 ? 2 : 0;
}
