// Places. Foreign countries are not here: they are states (20-actors), which serve as locations too.
// Latitude and longitude are WGS 84 degrees. Provinces: a point inside the Natural Earth admin-1 shape (public domain).
// Cities: their center. Regions, Sayad and Mirza Olang: approximate.

MATCH (e:Entity {script: '22-places'}) SET e.stale = true;

// The country

UNWIND [
  {id: 'afghanistan', name: 'Afghanistan', latitude: 33.84, longitude: 66.03,
   aliases: [],
   summary: 'The country in which the war takes place.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Place:Country, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary, e.standIns = row.standIns,
    e.latitude = row.latitude, e.longitude = row.longitude, e.script = '22-places', e.stale = null;

// Regions: within Afghanistan, then beyond

UNWIND [
  {id: 'eastern-afghanistan', name: 'Eastern Afghanistan', latitude: 34.50, longitude: 70.60,
   aliases: ['eastern districts', 'far-eastern corner of Afghanistan', 'the east of Afghanistan', 'the country\'s east', 'eastern fronts', 'the east'],
   summary: 'Where IS-K first appeared and has its base, on the border with Pakistan.'},
  {id: 'north-eastern-afghanistan', name: 'North-eastern Afghanistan', latitude: 36.80, longitude: 70.00,
   aliases: ['the north-east of Afghanistan'],
   summary: 'One of the two parts of the country where leaders close to the jihadists are most numerous.'},
  {id: 'northern-afghanistan', name: 'Northern Afghanistan', latitude: 36.40, longitude: 66.40,
   aliases: ['the north of Afghanistan', 'the country\'s north', 'the north of the country', 'the north'],
   summary: 'Region that, by the account of the Taliban, was rid of IS-K after the surrender in Jawzjan.'},
  {id: 'southern-afghanistan', name: 'Southern Afghanistan', latitude: 31.60, longitude: 65.70,
   aliases: ['the south of Afghanistan', 'the south'],
   summary: 'Region from which the Taliban moved picked units to the east.'},
  {id: 'central-asia', name: 'Central Asia', latitude: 42.00, longitude: 64.00, aliases: [], standIns: ['West, Central and Southeast Asia'],
   summary: 'Partly within historical Khorasan and within the caliphate that IS-K aims at.'},
  {id: 'europe', name: 'Europe', latitude: 50.00, longitude: 15.00, aliases: [],
   summary: 'Its once Muslim-ruled parts belong to the caliphate that IS-K aims at.'},
  {id: 'khorasan', name: 'Khorasan', latitude: 35.50, longitude: 61.50, aliases: ['Khurasan'],
   summary: 'Historical region across Afghanistan and its neighbors, after which IS-K is named.'},
  {id: 'north-africa', name: 'North Africa', latitude: 28.00, longitude: 10.00, aliases: [],
   summary: 'Within the caliphate that IS-K aims at.'},
  {id: 'south-asia', name: 'South Asia', latitude: 23.00, longitude: 79.00, aliases: [],
   summary: 'Region for which Alice Wells is a top American envoy.'},
  {id: 'southeast-asia', name: 'Southeast Asia', latitude: 10.00, longitude: 106.00, aliases: [],
   summary: 'Within the caliphate that IS-K aims at.'},
  {id: 'west-asia', name: 'West Asia', latitude: 32.00, longitude: 45.00, aliases: [], standIns: ['West, Central and Southeast Asia'],
   summary: 'Within the caliphate that IS-K aims at.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Place:Region, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary, e.standIns = row.standIns,
    e.latitude = row.latitude, e.longitude = row.longitude, e.script = '22-places', e.stale = null;

// Provinces

UNWIND [
  {id: 'jawzjan', name: 'Jawzjan', latitude: 36.83, longitude: 65.84, aliases: ['Jowzjan', 'Jawzjan province', 'Jowzjan province'],
   summary: 'Northern province where IS-K fighters surrendered to the Afghan army.'},
  {id: 'kunar', name: 'Kunar', latitude: 34.96, longitude: 71.08, aliases: ['Kunar province'],
   summary: 'Eastern province fought over by the Taliban and IS-K.'},
  {id: 'nangarhar', name: 'Nangarhar', latitude: 34.27, longitude: 70.45, aliases: ['Nangarhar province'],
   summary: 'Province in the far east at the border with Pakistan, much of whose countryside IS-K held.'},
  {id: 'sar-e-pul', name: 'Sar-e Pul', latitude: 35.74, longitude: 66.15, aliases: ['Sar-e Pol', 'Sari Pul', 'Sar-e Pul Province', 'Sari Pul province'],
   summary: 'Province in which Mirza Olang lies.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Place:Province, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary, e.standIns = row.standIns,
    e.latitude = row.latitude, e.longitude = row.longitude, e.script = '22-places', e.stale = null;

// Districts

UNWIND [
  {id: 'sayad', name: 'Sayad', latitude: 36.10, longitude: 65.71, aliases: ['Sayyad', 'Sayad district'],
   summary: 'District of Sar-e Pul in which Mirza Olang lies.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Place:District, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary, e.standIns = row.standIns,
    e.latitude = row.latitude, e.longitude = row.longitude, e.script = '22-places', e.stale = null;

// Cities, villages and single sites

UNWIND [
  {id: 'doha', name: 'Doha', latitude: 25.29, longitude: 51.53, aliases: [],
   summary: 'City where a high official of the State Department had been, possibly for exploratory talks.'},
  {id: 'istanbul', name: 'Istanbul', latitude: 41.01, longitude: 28.98, aliases: [],
   summary: 'City where the analyst Mohammed Rahman Rahimi is based.'},
  {id: 'jalalabad', name: 'Jalalabad', latitude: 34.43, longitude: 70.45, aliases: [],
   summary: 'City east of Kabul in which there was an attack, no later than August 2020.'},
  {id: 'kabul', name: 'Kabul', latitude: 34.53, longitude: 69.17, aliases: ['Kabul city'],
   summary: 'Capital of Afghanistan, often struck by IS-K and taken over by the Taliban.'},
  {id: 'kabul-airport', name: 'Kabul airport', latitude: 34.57, longitude: 69.21, aliases: [],
   summary: 'Airport of the capital, controlled by American troops and bombed on 26 August 2021.'},
  {id: 'mirza-olang', name: 'Mirza Olang', latitude: 36.08, longitude: 65.83, aliases: ['Mirsa Olang'],
   summary: 'Village of Shiite Hazaras, attacked on 5 August 2017.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Place:Locality, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary, e.standIns = row.standIns,
    e.latitude = row.latitude, e.longitude = row.longitude, e.script = '22-places', e.stale = null;
