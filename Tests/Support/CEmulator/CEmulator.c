#include "CEmulator.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <vterm.h>

enum { LONGEST_SEQUENCE = 64, ANSWERS = 4096, MOST_REPEATS = 4096 };

/// libvterm 0.1.4, Debian 12's, needs help in these places, given on the byte stream:
///  - `CSI ? a ; b h` acts on a alone: split into one sequence each;
///  - `CSI n b` (repeat) hangs or crashes when nothing was printed before: written out here;
///  - resizing with scroll margins, or restoring a cursor that lies outside since a resize,
///    corrupts its heap: margins are reset, the cursor is kept inside, and the one saved by mode
///    1049 is kept here;
///  - a wide character on a screen of one column is a null dereference: there are always two.
struct emulator {
  VTerm *vterm;
  VTermState *state;
  VTermScreen *screen;
  emulator_facts facts;
  VTermPos saved;
  char sequence[LONGEST_SEQUENCE];
  size_t length;
  uint8_t last[4];
  size_t last_length;
  uint8_t answers[ANSWERS];
  size_t answer_count;
};

static int on_property(VTermProp property, VTermValue *value, void *user) {
  emulator *it = user;
  if (property == VTERM_PROP_CURSORVISIBLE) it->facts.is_cursor_visible = value->boolean;
  if (property == VTERM_PROP_ALTSCREEN) it->facts.is_alternate = value->boolean;
  return 1;
}

static int on_bell(void *user) {
  ((emulator *)user)->facts.bells++;
  return 1;
}

static void on_answer(const char *bytes, size_t count, void *user) {
  emulator *it = user;
  if (count > ANSWERS - it->answer_count) return;
  memcpy(it->answers + it->answer_count, bytes, count);
  it->answer_count += count;
}

static const VTermScreenCallbacks callbacks = {.settermprop = on_property, .bell = on_bell};

emulator *emulator_new(int rows, int columns) {
  emulator *it = calloc(1, sizeof *it);
  if (!it) return NULL;
  if (columns < 2) columns = 2;
  it->facts = (emulator_facts){.rows = rows, .columns = columns, .is_cursor_visible = true};
  it->vterm = vterm_new(rows, columns);
  vterm_set_utf8(it->vterm, 1);
  vterm_output_set_callback(it->vterm, on_answer, it);
  it->state = vterm_obtain_state(it->vterm);
  it->screen = vterm_obtain_screen(it->vterm);
  vterm_screen_enable_altscreen(it->screen, 1);
  vterm_screen_set_callbacks(it->screen, &callbacks, it);
  vterm_screen_reset(it->screen, 1);
  vterm_state_set_bold_highbright(it->state, 0);
  return it;
}

void emulator_free(emulator *it) {
  if (!it) return;
  vterm_free(it->vterm);
  free(it);
}

static void pass(emulator *it, const void *bytes, size_t count) {
  if (count > 0) vterm_input_write(it->vterm, bytes, count);
}

static VTermPos cursor(const emulator *it) {
  VTermPos place;
  vterm_state_get_cursorpos(it->state, &place);
  return place;
}

static int within(int value, int count) {
  return value < 0 ? 0 : value >= count ? count - 1 : value;
}

static void move_cursor(emulator *it, VTermPos place) {
  char bytes[40];
  int count = snprintf(
    bytes, sizeof bytes, "\033[%d;%dH", within(place.row, it->facts.rows) + 1,
    within(place.col, it->facts.columns) + 1);
  pass(it, bytes, (size_t)count);
}

static void keep_cursor_inside(emulator *it) {
  VTermPos place = cursor(it);
  bool is_inside = within(place.row, it->facts.rows) == place.row
                   && within(place.col, it->facts.columns) == place.col;
  if (!is_inside) move_cursor(it, place);
}

static void note_mode(emulator *it, int mode, bool is_on) {
  int *modes = it->facts.modes, count = 0;
  for (int i = 0; i < EMULATOR_MODES && modes[i]; i++) {
    if (modes[i] != mode) modes[count++] = modes[i];
  }
  if (is_on && count < EMULATOR_MODES - 1) modes[count++] = mode;
  modes[count] = 0;
}

static void switch_mode(emulator *it, int mode, bool is_on) {
  char bytes[40];
  char final = is_on ? 'h' : 'l';
  note_mode(it, mode, is_on);
  bool is_alternate = it->facts.is_alternate;
  if (mode == 1049 && is_on && !is_alternate) it->saved = cursor(it);
  int shown = mode == 1049 ? 1047 : mode;
  int count = snprintf(bytes, sizeof bytes, "\033[?%d%c", shown, final);
  pass(it, bytes, (size_t)count);
  if (mode == 1049 && !is_on && is_alternate) move_cursor(it, it->saved);
  keep_cursor_inside(it);
}

static void switch_modes(emulator *it, bool is_on) {
  char *rest = it->sequence + 3;
  while (*rest) {
    char *end;
    long mode = strtol(rest, &end, 10);
    if (end == rest) return;
    switch_mode(it, (int)mode, is_on);
    rest = *end == ';' ? end + 1 : end;
  }
}

static void repeat_last(emulator *it) {
  int count = atoi(it->sequence + 2);
  for (int i = 0; it->last_length && i < within(count < 1 ? 1 : count, MOST_REPEATS); i++) {
    pass(it, it->last, it->last_length);
  }
}

/// A whole `CSI …` without its final byte is in `sequence`, ended by 0.
static void finish_control(emulator *it, uint8_t final) {
  bool is_private = it->sequence[2] == '?';
  if (final == 'b' && !is_private) {
    repeat_last(it);
  } else if (is_private && (final == 'h' || final == 'l')) {
    switch_modes(it, final == 'h');
  } else {
    pass(it, it->sequence, it->length);
    pass(it, &final, 1);
    if (final == 'u') keep_cursor_inside(it);
  }
  it->length = 0;
}

/// Takes one byte of an escape sequence that has begun.
static void continue_sequence(emulator *it, uint8_t byte) {
  bool is_control = it->length > 1;
  bool goes_on = is_control ? byte >= 0x20 && byte < 0x40 : byte == '[';
  if (goes_on && it->length < LONGEST_SEQUENCE - 1) {
    it->sequence[it->length++] = (char)byte;
    it->sequence[it->length] = 0;
  } else if (is_control && byte >= 0x40 && byte < 0x7F) {
    finish_control(it, byte);
  } else {
    pass(it, it->sequence, it->length);
    pass(it, &byte, 1);
    it->length = 0;
    if (byte == '8') keep_cursor_inside(it);
  }
}

/// Remembers the last whole character, for its repetition.
static void print_text(emulator *it, const uint8_t *bytes, size_t count) {
  pass(it, bytes, count);
  size_t start = count;
  while (start > 0 && (bytes[--start] & 0xC0) == 0x80) continue;
  if (count == 0 || count - start > sizeof it->last) return;
  it->last_length = bytes[start] < 0x20 || bytes[start] == 0x7F ? 0 : count - start;
  memcpy(it->last, bytes + start, it->last_length);
}

void emulator_feed(emulator *it, const uint8_t *bytes, size_t count) {
  size_t start = 0;
  for (size_t i = 0; i < count; i++) {
    if (it->length > 0) {
      continue_sequence(it, bytes[i]);
      start = i + 1;
    } else if (bytes[i] == 0x1B) {
      print_text(it, bytes + start, i - start);
      it->sequence[0] = 0x1B;
      it->sequence[1] = 0;
      it->length = 1;
      start = i + 1;
    }
  }
  if (start < count) print_text(it, bytes + start, count - start);
  vterm_screen_flush_damage(it->screen);
}

/// Scrolls by what the cursor needs before the screen shrinks: libvterm would leave the cursor
/// above the first row.
static VTermPos scroll_for(emulator *it, int rows, VTermPos place) {
  char bytes[40];
  int lost = place.row - (rows - 1);
  if (lost > 0) {
    int count = snprintf(bytes, sizeof bytes, "\033[%dS", lost);
    pass(it, bytes, (size_t)count);
    place.row -= lost;
  }
  int count = snprintf(bytes, sizeof bytes, "\033[%d;1H\033[J", rows + 1);
  pass(it, bytes, (size_t)count);
  return place;
}

void emulator_resize(emulator *it, int rows, int columns) {
  emulator_facts *facts = &it->facts;
  if (columns < 2) columns = 2;
  if (rows < 1) rows = 1;
  VTermPos place = cursor(it);
  pass(it, "\033[r", 3);
  if (rows < facts->rows) place = scroll_for(it, rows, place);
  if (rows < facts->rows) facts->rows = rows;
  if (columns < facts->columns) facts->columns = columns;
  move_cursor(it, place);
  vterm_set_size(it->vterm, rows, columns);
  facts->rows = rows;
  facts->columns = columns;
  keep_cursor_inside(it);
  vterm_screen_flush_damage(it->screen);
}

emulator_facts emulator_look(const emulator *it) {
  emulator_facts facts = it->facts;
  VTermPos place = cursor(it);
  facts.row = place.row;
  facts.column = place.col;
  return facts;
}

static emulator_colour colour(const VTermColor *from, bool is_own) {
  if (is_own) return (emulator_colour){.kind = 0};
  if (VTERM_COLOR_IS_INDEXED(from)) {
    return (emulator_colour){.kind = 1, .value = {from->indexed.idx}};
  }
  return (emulator_colour){
    .kind = 2, .value = {from->rgb.red, from->rgb.green, from->rgb.blue}};
}

emulator_cell emulator_cell_at(const emulator *it, int row, int column) {
  emulator_cell cell = {0};
  VTermScreenCell from;
  VTermPos place = {.row = row, .col = column};
  if (!vterm_screen_get_cell(it->screen, place, &from)) return cell;
  cell.columns = (uint8_t)from.width;
  if (from.chars[0] == (uint32_t)-1) {
    cell.columns = 0;
  } else {
    for (int i = 0; i < EMULATOR_SCALARS && from.chars[i]; i++) cell.scalars[i] = from.chars[i];
  }
  cell.is_bold = from.attrs.bold;
  cell.is_italic = from.attrs.italic;
  cell.is_underlined = from.attrs.underline != 0;
  cell.is_reverse = from.attrs.reverse;
  cell.is_blinking = from.attrs.blink;
  cell.foreground = colour(&from.fg, VTERM_COLOR_IS_DEFAULT_FG(&from.fg));
  cell.background = colour(&from.bg, VTERM_COLOR_IS_DEFAULT_BG(&from.bg));
  return cell;
}

size_t emulator_take_answers(emulator *it, uint8_t *bytes, size_t room) {
  size_t count = it->answer_count < room ? it->answer_count : room;
  memcpy(bytes, it->answers, count);
  memmove(it->answers, it->answers + count, it->answer_count - count);
  it->answer_count -= count;
  return count;
}
