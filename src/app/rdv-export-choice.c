/* rdv-export-choice.c: see rdv-export-choice.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-choice.h"

#include <glib/gi18n-lib.h>

#include "rdv-app-settings.h"
#include "rdv-edtf.h"
#include "rdv-error.h"

#define SETTINGS_KEY "export-options"
#define USUAL_WIDTH 1600
#define USUAL_HEIGHT 1000
#define A4 4 /* in the list of papers */

RdvExportChoice *
rdv_export_choice_new (void)
{
  RdvExportChoice *self = g_new0 (RdvExportChoice, 1);

  self->range = g_strdup ("");
  self->language = g_strdup ("");
  self->size = RDV_EXPORT_SIZE_VIEW;
  self->room = RDV_EXPORT_ROOM_CONDENSE;
  self->width = USUAL_WIDTH;
  self->height = USUAL_HEIGHT;
  self->paper = A4;
  self->is_landscape = TRUE;
  self->mm_width = 297;
  self->mm_height = 210;
  self->scale = 2;
  self->parts = RDV_EXPORT_USUAL_PARTS;
  return self;
}

void
rdv_export_choice_free (RdvExportChoice *self)
{
  g_free (self->range);
  g_free (self->language);
  g_free (self);
}

/* Takes a number that lies within bounds, and leaves the usual one otherwise. */
static guint
take_number (GVariant *values, const char *name, guint usual, guint least, guint most)
{
  guint number;

  return g_variant_lookup (values, name, "u", &number) && number >= least && number <= most ? number : usual;
}

static void
take_text (GVariant *values, const char *name, char **text)
{
  char *value;

  if (!g_variant_lookup (values, name, "s", &value))
    return;
  g_free (*text);
  *text = value;
}

RdvExportChoice *
rdv_export_choice_from_string (const char *text)
{
  RdvExportChoice *self = rdv_export_choice_new ();
  g_autoptr (GVariant) values = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL);
  guint n_papers = g_strv_length ((char **) rdv_export_size_list_papers ());
  double scale;

  if (values == NULL)
    return self;
  self->format = take_number (values, "format", self->format, 0, RDV_EXPORT_PDF);
  self->what = take_number (values, "what", self->what, 0, RDV_EXPORT_TOUR);
  self->size = take_number (values, "size", self->size, 0, RDV_EXPORT_SIZE_MM);
  self->width = take_number (values, "width", self->width, 1, 100000);
  self->height = take_number (values, "height", self->height, 1, 100000);
  self->paper = take_number (values, "paper", self->paper, 0, n_papers - 1);
  self->mm_width = take_number (values, "mm-width", self->mm_width, 10, 10000);
  self->mm_height = take_number (values, "mm-height", self->mm_height, 10, 10000);
  self->room = take_number (values, "room", self->room, 0, RDV_EXPORT_ROOM_CONDENSE);
  self->theme = take_number (values, "theme", self->theme, 0, RDV_N_THEMES - 1);
  self->density = take_number (values, "density", self->density, 0, RDV_DENSITY_COMPACT);
  self->parts = take_number (values, "parts", self->parts, 0, RDV_EXPORT_USUAL_PARTS | RDV_EXPORT_LEGEND | RDV_EXPORT_SOURCES);
  g_variant_lookup (values, "landscape", "b", &self->is_landscape);
  if (g_variant_lookup (values, "scale", "d", &scale) && scale >= 0.1 && scale <= 16)
    self->scale = scale;
  take_text (values, "range", &self->range);
  take_text (values, "language", &self->language);
  return self;
}

char *
rdv_export_choice_to_string (const RdvExportChoice *self)
{
  GVariantDict dict;
  g_autoptr (GVariant) values = NULL;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "format", "u", self->format);
  g_variant_dict_insert (&dict, "what", "u", self->what);
  g_variant_dict_insert (&dict, "range", "s", self->range);
  g_variant_dict_insert (&dict, "size", "u", self->size);
  g_variant_dict_insert (&dict, "width", "u", self->width);
  g_variant_dict_insert (&dict, "height", "u", self->height);
  g_variant_dict_insert (&dict, "paper", "u", self->paper);
  g_variant_dict_insert (&dict, "landscape", "b", self->is_landscape);
  g_variant_dict_insert (&dict, "mm-width", "u", self->mm_width);
  g_variant_dict_insert (&dict, "mm-height", "u", self->mm_height);
  g_variant_dict_insert (&dict, "scale", "d", self->scale);
  g_variant_dict_insert (&dict, "room", "u", self->room);
  g_variant_dict_insert (&dict, "theme", "u", self->theme);
  g_variant_dict_insert (&dict, "density", "u", self->density);
  g_variant_dict_insert (&dict, "parts", "u", self->parts);
  g_variant_dict_insert (&dict, "language", "s", self->language);
  values = g_variant_ref_sink (g_variant_dict_end (&dict));
  return g_variant_print (values, TRUE);
}

RdvExportChoice *
rdv_export_choice_load (void)
{
  g_autoptr (GSettings) settings = rdv_app_settings_open (SETTINGS_KEY);
  g_autofree char *text = settings != NULL ? g_settings_get_string (settings, SETTINGS_KEY) : g_strdup ("");

  return rdv_export_choice_from_string (text);
}

void
rdv_export_choice_save (const RdvExportChoice *self)
{
  g_autoptr (GSettings) settings = rdv_app_settings_open (SETTINGS_KEY);
  g_autofree char *text = rdv_export_choice_to_string (self);

  if (settings != NULL)
    g_settings_set_string (settings, SETTINGS_KEY, text);
}

gboolean
rdv_export_choice_has_height (const RdvExportChoice *self)
{
  return self->size != RDV_EXPORT_SIZE_TALL;
}

gboolean
rdv_export_choice_is_paper (const RdvExportChoice *self)
{
  return self->size == RDV_EXPORT_SIZE_PAPER || self->size == RDV_EXPORT_SIZE_MM;
}

static RdvExportSize
make_size (const RdvExportChoice *self, const RdvExportSource *source)
{
  RdvExportSize size = RDV_EXPORT_SIZE_USUAL;

  switch (self->size)
    {
    case RDV_EXPORT_SIZE_SLIDE:
      rdv_export_size_parse (&size, "slide");
      break;
    case RDV_EXPORT_SIZE_SQUARE:
      rdv_export_size_parse (&size, "square");
      break;
    case RDV_EXPORT_SIZE_BANNER:
      rdv_export_size_parse (&size, "banner");
      break;
    case RDV_EXPORT_SIZE_PAPER:
      rdv_export_size_from_paper (&size, rdv_export_size_list_papers ()[self->paper], self->is_landscape);
      break;
    case RDV_EXPORT_SIZE_MM:
      size.width = rdv_export_size_from_mm (self->mm_width);
      size.height = rdv_export_size_from_mm (self->mm_height);
      size.is_paper = TRUE;
      break;
    case RDV_EXPORT_SIZE_VIEW:
      size.width = source->width;
      size.height = source->height;
      break;
    case RDV_EXPORT_SIZE_PIXELS:
      size.width = self->width;
      size.height = self->height;
      break;
    case RDV_EXPORT_SIZE_TALL:
    default:
      size.width = self->width;
    }
  return size;
}

static void
choose_room (const RdvExportChoice *self, RdvExportOptions *options)
{
  static const RdvExportOverflow overflows[] = {
    [RDV_EXPORT_ROOM_GROW] = RDV_OVERFLOW_GROW,
    [RDV_EXPORT_ROOM_TILES] = RDV_OVERFLOW_PAGES,
    [RDV_EXPORT_ROOM_STRETCHES] = RDV_OVERFLOW_PAGES,
    [RDV_EXPORT_ROOM_CONDENSE] = RDV_OVERFLOW_CONDENSE,
  };

  options->overflow = rdv_export_choice_has_height (self) ? overflows[self->room] : RDV_OVERFLOW_GROW;
  options->pages = self->room == RDV_EXPORT_ROOM_STRETCHES ? RDV_PAGES_STRETCHES : RDV_PAGES_TILES;
}

static gboolean
fail (GError **error, const char *message)
{
  g_set_error_literal (error, RDV_ERROR, RDV_ERROR_VALUE, message);
  return FALSE;
}

static gboolean
choose_what (const RdvExportChoice *self, const RdvExportSource *source, RdvExportOptions *options, GError **error)
{
  RdvExtent extent;

  switch (self->what)
    {
    case RDV_EXPORT_VIEW:
      options->text_scale = source->text_scale;
      options->has_range = TRUE;
      options->from = source->from;
      options->to = source->to;
      return TRUE;
    case RDV_EXPORT_RANGE:
      if (!rdv_edtf_parse (self->range, &extent, NULL, NULL))
        return fail (error, _ ("Type the range as a date or an interval, like 1975, 1975-07-17 or 1990/2005-06."));
      options->has_range = TRUE;
      options->from = extent.start.earliest;
      options->to = extent.is_span ? extent.end.latest : extent.start.latest;
      return TRUE;
    case RDV_EXPORT_SELECTION:
      options->events = source->selection;
      return options->events != NULL || fail (error, _ ("No event is selected. Select some on the timeline, or choose something else."));
    case RDV_EXPORT_FILTERED:
      options->events = source->visible;
      return options->events == NULL || rdv_bitset_count (options->events) > 0
             || fail (error, _ ("The filter leaves no event. Clear it, or choose something else."));
    case RDV_EXPORT_TOUR:
      if (self->tour >= rdv_document_get_n_tours (source->document))
        return fail (error, _ ("This timeline has no tours. Choose something else."));
      options->tour = rdv_document_get_tour (source->document, self->tour)->id;
      options->overflow = RDV_OVERFLOW_AUTO;
      return TRUE;
    case RDV_EXPORT_WHOLE:
    default:
      return TRUE;
    }
}

RdvExportOptions *
rdv_export_choice_make_options (const RdvExportChoice *self, const RdvExportSource *source, GError **error)
{
  RdvExportOptions options;
  g_autoptr (RdvLaneOrder) order = NULL;

  rdv_export_options_init (&options, source->created);
  options.now = source->now;
  options.format = self->format;
  options.size = make_size (self, source);
  options.scale = self->format == RDV_EXPORT_PNG ? self->scale : 1;
  options.theme = self->theme;
  options.density = self->density;
  options.parts = self->parts;
  options.zone = source->zone;
  options.words = source->words;
  options.input = source->loader != NULL ? rdv_loader_get_file (source->loader) : NULL;
  choose_room (self, &options);
  if (!choose_what (self, source, &options, error))
    return NULL;
  if (source->lane_order != NULL)
    order = rdv_lane_order_copy (source->lane_order);
  if (order != NULL && (self->what == RDV_EXPORT_WHOLE || options.events != NULL || options.tour != NULL))
    rdv_lane_order_set_visible (order, NULL);
  options.lane_order = order;
  if (self->what == RDV_EXPORT_FILTERED || self->what == RDV_EXPORT_VIEW || self->what == RDV_EXPORT_RANGE)
    options.filter = source->filter;
  return rdv_export_options_copy (&options);
}
