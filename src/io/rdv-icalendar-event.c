/* rdv-icalendar-event.c: see rdv-icalendar-event.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-icalendar-event.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-civil-date.h"
#include "rdv-html-text.h"
#include "rdv-loose-date.h"
#include "rdv-slug.h"

#define DAY 86400

/* The unit that begins at @time. */
static RdvDate
make_date (gint64 time, RdvPrecision precision)
{
  gint64 length = precision == RDV_PRECISION_DAY ? DAY : precision == RDV_PRECISION_MINUTE ? 60 : 1;

  return (RdvDate){ .earliest = time, .latest = time + length - 1, .precision = (guint8)precision };
}

/* The end is the first moment after the event; a day that an event ends with is told, a time of day is the
 * end itself. */
static RdvExtent
make_extent (const RdvIcalendarFile *file,
             const RdvIcalendarComponent *component,
             const RdvIcalendarTime *time)
{
  gint64 start = time->time, end = start + component->length;
  gboolean is_whole = start % 60 == 0 && end % 60 == 0;
  RdvPrecision precision = time->is_day ? RDV_PRECISION_DAY
                           : is_whole   ? RDV_PRECISION_MINUTE
                                        : RDV_PRECISION_SECOND;
  gint64 unit = time->is_day ? DAY : is_whole ? 60 : 1;
  RdvDate first = make_date (start, precision);
  RdvDate last;

  if (component->is_instant || (time->is_day && component->length > 0 && component->length <= DAY))
    return rdv_extent_from_instant (&first);
  if (time->is_day && end % DAY != 0)
    end += DAY - (end % DAY + DAY) % DAY;
  last = make_date (time->is_day || file->is_own ? end - unit : end, precision);
  return rdv_extent_from_span (&first, &last);
}

static gboolean
note_name (RdvIcalendarFile *file, char letter, const char *name)
{
  return g_hash_table_add (file->names, g_strdup_printf ("%c%s", letter, name));
}

static void
add_lanes (RdvIcalendarFile *file, const RdvIcalendarComponent *component)
{
  const RdvIcalendarLine *line;
  guint from = 0;

  while ((line = rdv_icalendar_component_next (component, "CATEGORIES", &from)) != NULL)
    {
      g_auto (GStrv) titles = rdv_icalendar_text_split (line->value);

      for (guint i = 0; titles[i] != NULL; i++)
        {
          RdvLane lane = { .id = titles[i], .title = titles[i] };

          if (*titles[i] == '\0')
            continue;
          if (note_name (file, 'l', titles[i]))
            rdv_document_builder_add_lane (file->reading->builder, &lane, NULL);
          rdv_event_buffer_add_lane (file->buffer, titles[i]);
        }
    }
}

static void
add_subject (RdvIcalendarFile *file, RdvSubjectKind kind, const char *name, const char *role)
{
  g_autofree char *slug = rdv_slug (name);
  g_autofree char *id = g_strdup_printf ("%s-%s", rdv_subject_kind_to_nick (kind), slug);
  RdvSubject subject = { .id = id, .kind = kind, .name = name };

  if (*slug == '\0')
    return;
  if (note_name (file, 's', id))
    rdv_document_builder_add_subject (file->reading->builder, &subject);
  rdv_event_buffer_add_subject (file->buffer, id, role);
}

static void
add_people (RdvIcalendarFile *file,
            const RdvIcalendarComponent *component,
            const char *property,
            const char *role)
{
  const RdvIcalendarLine *line;
  guint from = 0;

  while ((line = rdv_icalendar_component_next (component, property, &from)) != NULL)
    {
      const char *name = rdv_icalendar_line_get_parameter (line, "CN");

      if (name == NULL || *name == '\0')
        name = g_ascii_strncasecmp (line->value, "mailto:", 7) == 0 ? line->value + 7 : line->value;
      add_subject (file, RDV_SUBJECT_PERSON, name, role);
    }
}

static void
add_place (RdvIcalendarFile *file, const RdvIcalendarComponent *component)
{
  g_autofree char *location = rdv_icalendar_component_dup_text (component, "LOCATION");
  const RdvIcalendarLine *geo = rdv_icalendar_component_get (component, "GEO");
  double latitude, longitude;
  char *end;

  if (location != NULL)
    add_subject (file, RDV_SUBJECT_PLACE, location, NULL);
  if (geo == NULL)
    return;
  latitude = g_ascii_strtod (geo->value, &end);
  longitude = *end == ';' ? g_ascii_strtod (end + 1, &end) : 999;
  if (*end == '\0' && latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)
    {
      char north[G_ASCII_DTOSTR_BUF_SIZE], east[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *address = g_strdup_printf ("https://www.openstreetmap.org/?mlat=%s&mlon=%s",
                                                  g_ascii_formatd (north, sizeof north, "%.6f", latitude),
                                                  g_ascii_formatd (east, sizeof east, "%.6f", longitude));

      rdv_event_buffer_add_link (file->buffer, location != NULL ? location : _ ("Map"), address);
    }
  else
    rdv_icalendar_component_remark (
        component, file->reading, RDV_REMARK_SKIPPED, geo,
        _ ("A latitude and a longitude like 55.75;37.62 were expected here; this is left out."));
}

static void
add_links (RdvIcalendarFile *file, const RdvIcalendarComponent *component)
{
  const RdvIcalendarLine *url = rdv_icalendar_component_get (component, "URL");
  const RdvIcalendarLine *line;
  guint from = 0;

  if (url != NULL)
    rdv_event_buffer_add_link (file->buffer, NULL, url->value);
  while ((line = rdv_icalendar_component_next (component, "ATTACH", &from)) != NULL)
    {
      const char *type = rdv_icalendar_line_get_parameter (line, "FMTTYPE");
      const char *scheme = g_uri_peek_scheme (line->value);

      if (scheme == NULL)
        continue; /* the file itself, in base64 */
      if (type != NULL && g_ascii_strncasecmp (type, "image/", 6) == 0)
        rdv_event_buffer_add_media (file->buffer, line->value,
                                    rdv_icalendar_line_get_parameter (line, "FILENAME"));
      else
        rdv_event_buffer_add_link (file->buffer, rdv_icalendar_line_get_parameter (line, "FILENAME"),
                                   line->value);
    }
}

static RdvStatus
get_status (const RdvIcalendarFile *file, const RdvIcalendarComponent *component, gint64 start)
{
  const RdvIcalendarLine *line = rdv_icalendar_component_get (component, "STATUS");

  if (line != NULL && g_ascii_strcasecmp (line->value, "CANCELLED") == 0)
    return RDV_STATUS_CANCELLED;
  if (line != NULL && g_ascii_strcasecmp (line->value, "TENTATIVE") == 0)
    return RDV_STATUS_PLANNED;
  return start > file->now ? RDV_STATUS_PLANNED : RDV_STATUS_DONE;
}

/* Takes what our writer puts first out of @text: the date, and the status where it is not done. Returns: what
 * is left */
static const char *
skip_own_lines (const char *text, RdvStatus *status)
{
  const char *rest = text + strcspn (text, "\n");

  rest += *rest == '\n';
  for (RdvStatus i = RDV_STATUS_PLANNED; i <= RDV_STATUS_ONGOING; i++)
    {
      const char *label = rdv_status_get_label (i);
      gsize length = strlen (label);

      if (strncmp (rest, label, length) != 0 || (rest[length] != '\n' && rest[length] != '\0'))
        continue;
      *status = i;
      return rest + length + (rest[length] == '\n');
    }
  return rest;
}

/* What our writer made of a summary and a body. */
static void
set_own_text (RdvIcalendarFile *file, const char *text)
{
  RdvEventDraft *draft = &file->buffer->draft;
  const char *rest = skip_own_lines (text, &draft->status);
  const char *body = *rest == '\n' ? rest : strstr (rest, "\n\n");
  g_autofree char *summary = body != NULL ? g_strndup (rest, (gsize)(body - rest)) : g_strdup (rest);

  draft->summary = rdv_event_buffer_keep (file->buffer, summary);
  draft->body = rdv_event_buffer_keep (file->buffer, body);
}

static void
set_text (RdvIcalendarFile *file, const RdvIcalendarComponent *component)
{
  g_autofree char *text = rdv_icalendar_component_dup_text (component, "DESCRIPTION");

  if (text == NULL)
    return;
  if (file->is_own)
    set_own_text (file, text);
  else if (rdv_html_text_is_markup (text))
    rdv_event_buffer_set_html (file->buffer, text);
  else
    rdv_event_buffer_set_text (file->buffer, text);
}

static void
set_title (RdvIcalendarFile *file, const RdvIcalendarComponent *component)
{
  g_autofree char *title = rdv_icalendar_component_dup_text (component, "SUMMARY");

  if (title == NULL)
    {
      title = g_strdup (_ ("Untitled"));
      rdv_icalendar_component_remark (component, file->reading, RDV_REMARK_GUESSED, NULL,
                                      _ ("The event has no SUMMARY to be called by."));
    }
  g_strdelimit (title, "\n", ' ');
  file->buffer->draft.title = rdv_event_buffer_keep (file->buffer, title);
}

/* The id of the time of an event that repeats: "uid-20250131T0930". (transfer full) */
static char *
make_id (const RdvIcalendarFile *file,
         const RdvIcalendarComponent *component,
         const RdvIcalendarTime *time,
         gboolean is_one_of_many)
{
  const RdvIcalendarLine *line = rdv_icalendar_component_get (component, "UID");
  g_autofree char *uid = NULL;
  RdvCivil civil;

  if (line == NULL || *line->value == '\0')
    return NULL;
  uid = file->is_own ? g_strndup (line->value, strcspn (line->value, "@")) : g_strdup (line->value);
  if (!is_one_of_many)
    return g_steal_pointer (&uid);
  rdv_calendar_from_seconds (time->time, &civil);
  if (time->is_day)
    return g_strdup_printf ("%s-%04d%02d%02d", uid, (int)civil.year, civil.month, civil.day);
  return g_strdup_printf ("%s-%04d%02d%02dT%02d%02d", uid, (int)civil.year, civil.month, civil.day,
                          civil.hour, civil.minute);
}

/* Calendars know only days: what our writer made of a month or a year is told by the words that it put first.
 */
static void
refine_own_extent (const RdvIcalendarComponent *component, RdvExtent *extent)
{
  g_autofree char *text = rdv_icalendar_component_dup_text (component, "DESCRIPTION");
  const RdvDate *last = extent->is_span ? &extent->end : &extent->start;
  const RdvDate *told_last;
  RdvExtent told;

  if (text == NULL)
    return;
  text[strcspn (text, "\n")] = '\0';
  if (!rdv_loose_date_parse (text, RDV_DATE_ORDER_DAY_FIRST, &told, NULL))
    return;
  told_last = told.is_span ? &told.end : &told.start;
  if (told.start.earliest == extent->start.earliest && told_last->latest == last->latest)
    *extent = told;
}

void
rdv_icalendar_event_add (RdvIcalendarFile *file, const RdvIcalendarComponent *component, const GArray *times)
{
  RdvEventDraft *draft = &file->buffer->draft;
  g_autofree char *path = g_strdup_printf ("VEVENT[%u]", component->number);
  gboolean is_one_of_many =
      times->len > 1 || rdv_icalendar_component_get (component, "RECURRENCE-ID") != NULL;

  rdv_event_buffer_begin (file->buffer);
  set_title (file, component);
  add_lanes (file, component);
  add_links (file, component);
  add_place (file, component);
  add_people (file, component, "ORGANIZER", _ ("organizer"));
  add_people (file, component, "ATTENDEE", _ ("attendee"));
  set_text (file, component);
  for (guint i = 0; i < times->len; i++)
    {
      const RdvIcalendarTime *time = &g_array_index (times, RdvIcalendarTime, i);
      g_autofree char *id = make_id (file, component, time, is_one_of_many);
      RdvStatus told = draft->status;

      draft->id = id;
      draft->extent = make_extent (file, component, time);
      if (file->is_own && told == RDV_STATUS_ONGOING && component->is_instant)
        {
          /* an open end has no DTEND */
          draft->extent.is_span = TRUE;
          rdv_civil_date_set_absent (&draft->extent.end, RDV_TIME_MAX, RDV_DATE_OPEN);
        }
      else if (file->is_own)
        refine_own_extent (component, &draft->extent);
      if (told == RDV_STATUS_DONE)
        draft->status = get_status (file, component, time->time);
      rdv_event_buffer_add (file->buffer, file->reading, component->at, path);
      draft->status = told;
    }
}
