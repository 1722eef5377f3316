-- Reads, decides and writes all windows of all checks of one request, at one time. See the package's description.
--
-- KEYS  seen (sorted set of members by time), refusals (list), then three lists for each check: minute, hour, day
-- ARGV  time in microseconds or '' for this server's clock; 1 to decide or 0 to look; parts of a window that are told apart;
--       the three lengths in microseconds; how many members and how many refusals are kept;
--       then for each check: member, 1 if it is enforced, the three limits
-- gives time, records repaired, then for each check: 1 if it fits, then for each window: how many count, microseconds to wait
--
-- A list has an element for each segment, first:length:sum, where sum counts all requests up to its end. The first element
-- of a list has run out, so that the last sum less the first is how many count.
local now
if ARGV[1] == '' then
    local clock = redis.call('TIME')
    now = clock[1] * 1000000 + clock[2]
else
    now = tonumber(ARGV[1])
end
local deciding = ARGV[2] == '1'
local segments = tonumber(ARGV[3])
local lengths = {tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])}
local checks = (#KEYS - 2) / 3
local repaired = 0
local EXACT = 9007199254740992 -- whole numbers beyond are not told apart

local function written(first, length, sum)
    return string.format('%.0f:%.0f:%.0f', first, length, sum)
end

-- first, last, sum; nothing if it is no element
local function read(element)
    if type(element) ~= 'string' or #element > 60 then
        return nil
    end
    local first, length, sum = string.match(element, '^(%d+):(%d+):(%d+)$')
    if not first then
        return nil
    end
    local begun, ended, all = tonumber(first), tonumber(first) + tonumber(length), tonumber(sum)
    if ended > EXACT or all > EXACT then
        return nil
    end
    return begun, ended, all
end

-- What is kept for people to look at; nothing depends on it.
local function note(key, ...)
    local answer = redis.pcall(...)
    if type(answer) == 'table' and answer.err then
        redis.call('UNLINK', key)
        return 0
    end
    return answer
end

local function nothing()
    return {live = 0, sum = 0, empty = true}
end

local function repair(key)
    redis.call('UNLINK', key)
    repaired = repaired + 1
    return nothing()
end

-- The clock was set back: no time has passed since the last request. False if something is no element.
local function move(key, back)
    local moved = {}
    if redis.call('LLEN', key) > 3 * segments + 9 then
        return false -- no list of ours is that long
    end
    for i, element in ipairs(redis.call('LRANGE', key, 0, -1)) do
        local first, last, sum = read(element)
        if not first then
            return false
        end
        local begin = math.max(0, first - back)
        moved[i] = written(begin, math.max(0, last - back) - begin, sum)
    end
    local life = redis.call('PTTL', key)
    redis.call('UNLINK', key)
    redis.call('RPUSH', key, unpack(moved))
    if life > 0 then
        redis.call('PEXPIRE', key, life)
    end
    return true
end

-- How a window stands, without what has run out.
local function settled(key, length)
    local ends = redis.pcall('LRANGE', key, -1, -1)
    if ends.err then
        return repair(key)
    end
    if #ends == 0 then
        return nothing()
    end
    local first, last, sum = read(ends[1])
    if not first then
        return repair(key)
    end
    if last > now then
        if not move(key, last - now) then
            return repair(key)
        end
        first, last = math.max(0, first - (last - now)), now
    end
    if now - last >= length then
        redis.call('UNLINK', key)
        return nothing()
    end
    local head = redis.call('LRANGE', key, 0, 1)
    while #head == 2 do
        local begun, ended = read(head[2])
        if not begun then
            return repair(key)
        end
        if now - ended < length then
            break
        end
        redis.call('LPOP', key)
        head = redis.call('LRANGE', key, 0, 1)
    end
    local _, _, base = read(head[1])
    if not base or #head < 2 or sum <= base then
        return repair(key)
    end
    return {live = sum - base, sum = sum, base = base, first = first, empty = false}
end

local function add(key, window, length, limit)
    local width = 0
    if limit > segments then
        width = math.floor(length / segments)
    end
    window.sum = window.sum + 1
    window.live = window.live + 1
    if window.empty then
        redis.call('RPUSH', key, '0:0:0', written(now, 0, 1))
        window.base, window.first, window.empty = 0, now, false
    elseif now - window.first < width then
        redis.call('LSET', key, -1, written(window.first, now - window.first, window.sum))
    else
        redis.call('RPUSH', key, written(now, 0, window.sum))
        window.first = now
    end
    redis.call('PEXPIRE', key, math.ceil(length / 1000) + 1000)
end

-- Microseconds until one more fits.
local function wait(key, window, length, limit)
    if limit == 0 then
        return -1
    end
    local over = window.live - limit + 1
    if over <= 0 then
        return 0
    end
    local to = 1
    if over > 1 then
        to = -1 -- only after the limit was lowered
    end
    for _, element in ipairs(redis.call('LRANGE', key, 1, to)) do
        local _, last, sum = read(element)
        if last and sum - window.base >= over then
            return last + length - now
        end
    end
    return length -- something in the middle is damaged, which is found when it comes to the front
end

local windows = {}
local fits = {}
local admitted = deciding
for check = 1, checks do
    local at = 8 + (check - 1) * 5
    fits[check] = true
    for i = 1, 3 do
        local number = (check - 1) * 3 + i
        local window = settled(KEYS[2 + number], lengths[i])
        window.limit = tonumber(ARGV[at + 2 + i])
        windows[number] = window
        if window.live >= window.limit then
            if fits[check] and deciding then
                note(KEYS[2], 'LPUSH', KEYS[2],
                    string.format('%.0f|%s|%d|%s', now, ARGV[at + 2], i - 1, ARGV[at + 1]))
            end
            fits[check] = false
        end
    end
    if not fits[check] and ARGV[at + 2] == '1' then
        admitted = false
    end
end

local answer = {now, repaired}
for check = 1, checks do
    local at = 8 + (check - 1) * 5
    answer[#answer + 1] = fits[check] and 1 or 0
    for i = 1, 3 do
        local number = (check - 1) * 3 + i
        local key, window = KEYS[2 + number], windows[number]
        if admitted and fits[check] then
            add(key, window, lengths[i], window.limit)
        end
        answer[#answer + 1] = window.live
        answer[#answer + 1] = wait(key, window, lengths[i], window.limit)
    end
    if deciding then
        note(KEYS[1], 'ZADD', KEYS[1], string.format('%.0f', now), ARGV[at + 1])
    end
end
answer[2] = repaired

if deciding then
    local over = note(KEYS[1], 'ZCARD', KEYS[1]) - tonumber(ARGV[7])
    if over > 0 then
        redis.call('ZREMRANGEBYRANK', KEYS[1], 0, over - 1)
    end
    note(KEYS[2], 'LTRIM', KEYS[2], 0, tonumber(ARGV[8]) - 1)
    for i = 1, 2 do
        redis.call('PEXPIRE', KEYS[i], lengths[3] / 1000)
    end
end
return answer
