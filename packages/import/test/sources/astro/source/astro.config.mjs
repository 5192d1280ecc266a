export default defineConfig({ site: 'https://orbit.example' });
